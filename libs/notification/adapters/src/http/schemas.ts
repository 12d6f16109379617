import {
  deliveryIdField,
  directiveIdField,
  instantField,
  postIdField,
  taskIdField,
  unitIdField,
} from '@wian/contracts';
import { pageQuery } from '@wian/http';
import { causeField, deliveryField, languages } from '@wian/notification-domain';
import { z } from 'zod';

export const languageQuery = z.object({ lang: z.enum(languages).default('th') });
export const noticesQuery = pageQuery.extend(languageQuery.shape);
export const noticeParams = z.object({ noticeId: deliveryIdField });
export const templateParams = z.object({ name: causeField });

export const noticeView = z.object({
  noticeId: deliveryIdField,
  cause: causeField,
  taskId: taskIdField,
  directiveId: directiveIdField,
  unitId: unitIdField,
  postId: postIdField.nullable(),
  title: z.string().nullable(),
  text: z.string().nullable(),
  at: instantField,
  read: z.boolean(),
  readAt: instantField.nullable(),
});
export const noticeList = z.object({
  items: z.array(noticeView),
  unread: z.int().describe('of all notices to the posts that you hold today'),
  next: z.string().nullable(),
});

export const deliveryView = deliveryField.omit({ path: true, order: true });
export const deliveriesQuery = pageQuery.extend({
  directive: directiveIdField.optional(),
  task: taskIdField.optional(),
  status: deliveryField.shape.status.optional(),
});

export const templatePreview = z.object({ subject: z.string(), text: z.string(), html: z.string() });

export const sunkMail = z.object({
  messageId: z.string(),
  to: z.array(z.string()),
  subject: z.string(),
  text: z.string(),
  receivedAt: instantField,
  copies: z.int().describe('how often this Message-ID came'),
});
export const mailsQuery = pageQuery.pick({ limit: true });
