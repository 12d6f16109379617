// Made by `npm run generate` from the controllers of all services. Do not edit.

export interface paths {
    "/api/assignment/cascades/{directiveId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A directive's cascade, counted per level */
        get: operations["assignment.cascades.show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assignment/cascades/{directiveId}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Starts a held cascade with the recipients of today */
        post: operations["assignment.cascades.confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assignment/cascades/{directiveId}/recipients": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who would get a task in today's directory */
        get: operations["assignment.cascades.recipients"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assignment/cascades/{directiveId}/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tasks under one task of the tree */
        get: operations["assignment.cascades.tasks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assignment/escalations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Steps of escalation: fired, superfluous, skipped and still to come, newest directive first */
        get: operations["assignment.escalations.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assignment/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tasks, newest directive first */
        get: operations["assignment.tasks.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assignment/tasks/{taskId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One task with the orders that bind it */
        get: operations["assignment.tasks.show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assignment/tasks/{taskId}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The unit will do it, and how */
        post: operations["assignment.taskSteps.accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assignment/tasks/{taskId}/acknowledge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The unit has taken note */
        post: operations["assignment.taskSteps.acknowledge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assignment/tasks/{taskId}/acknowledge-for": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The unit next above has told one without computers: it has taken note */
        post: operations["assignment.taskSteps.acknowledgeFor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assignment/tasks/{taskId}/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Nothing more is owed: the unit, or the issuer where a report was asked */
        post: operations["assignment.taskSteps.complete"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assignment/tasks/{taskId}/delegate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A post of the unit does the work */
        post: operations["assignment.taskMoves.delegate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assignment/tasks/{taskId}/exempt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The issuer wants nothing more of the unit */
        post: operations["assignment.taskMoves.exempt"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assignment/tasks/{taskId}/extension": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The unit asks for more time */
        post: operations["assignment.taskExtensions.ask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assignment/tasks/{taskId}/extension/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The issuer grants it, perhaps until another day, or refuses it */
        post: operations["assignment.taskExtensions.decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assignment/tasks/{taskId}/files/{sha256}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A file that the task refers to */
        get: operations["assignment.taskFiles.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assignment/tasks/{taskId}/keep": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The answer to not-ours: it is theirs */
        post: operations["assignment.taskMoves.keep"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assignment/tasks/{taskId}/not-ours": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The unit says that it is not its own to do */
        post: operations["assignment.taskMoves.disown"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assignment/tasks/{taskId}/plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A task's clocks: what became of every step, and what would become of those to come */
        get: operations["assignment.escalations.plan"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assignment/tasks/{taskId}/report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The unit reports its result, on the whole or on one order */
        post: operations["assignment.taskSteps.report"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assignment/tasks/{taskId}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The issuer wants the report mended */
        post: operations["assignment.taskSteps.sendBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assignment/tasks/{taskId}/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The unit has begun */
        post: operations["assignment.taskSteps.start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assignment/tasks/{taskId}/transfer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hands it to another unit, which begins anew */
        post: operations["assignment.taskMoves.transfer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assignment/tasks/{taskId}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes back the step that the caller has just taken */
        post: operations["assignment.taskSteps.undo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assignment/tasks/bulk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The same step on many tasks, with what became of it on each */
        post: operations["assignment.taskBulk.take"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assignment/tasks/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many of a unit's tasks are in each status, and how many are overdue */
        get: operations["assignment.tasks.counts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assignment/tasks/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a file (PDF, .docx, .xlsx, picture, text), to name it in a report or as evidence */
        post: operations["assignment.taskFiles.send"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/directory/calendars/{calendarId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Working hours and closed days */
        get: operations["directory.calendars.show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/directory/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Records what happened to the organisation on a day: a unit created, renamed, merged … */
        post: operations["directory.changes.record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/directory/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Records units, posts and calendars, all or none */
        post: operations["directory.imports.record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/directory/posts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A unit's posts and who is in charge of each on a day, people by id only */
        get: operations["directory.posts.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/directory/posts/vacant": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Posts that nobody holds on a day, with who acts for them */
        get: operations["directory.posts.vacant"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/directory/units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Units of a day, in order of their first official code */
        get: operations["directory.units.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/directory/units/{unitId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One unit with all its periods */
        get: operations["directory.units.show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/directory/units/{unitId}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What became of a unit, day by day, and why; who recorded it stands in the trail of the log */
        get: operations["directory.units.history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intake/audiences/evaluate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Whom an expression addresses on a day, page by page, and why */
        post: operations["intake.audiences.evaluate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intake/directives": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Directives of your units and below, newest first */
        get: operations["intake.directives.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intake/directives/{directiveId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A directive as issued */
        get: operations["intake.directives.show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intake/directives/{directiveId}/add-recipients": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let a directive bind more units */
        post: operations["intake.directiveChanges.addRecipients"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intake/directives/{directiveId}/amend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Change what a directive asks, by when, or of whom */
        post: operations["intake.directiveChanges.amend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intake/directives/{directiveId}/approve-change": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Approve, as a second person, that a directive is changed so */
        post: operations["intake.directiveChanges.approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intake/directives/{directiveId}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let a later directive cancel this one */
        post: operations["intake.directiveChanges.cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intake/directives/{directiveId}/letter": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The letter as received, for its issuer, the units that owe something for it, and those above them */
        get: operations["intake.directives.letter"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intake/directives/{directiveId}/supersede": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let a later directive stand in the place of this one */
        post: operations["intake.directiveChanges.supersede"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intake/directives/{directiveId}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a directive back, with a reason */
        post: operations["intake.directiveChanges.withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intake/letters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Letters of your units and below, newest first */
        get: operations["intake.letters.list"];
        put?: never;
        /** Register a letter; 200 with the one that is there for the same bytes */
        post: operations["intake.letters.submit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intake/letters/{letterId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A letter with what is still to be settled */
        get: operations["intake.letters.show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Put corrections in the place of what was read */
        patch: operations["intake.letters.correct"];
        trace?: never;
    };
    "/api/intake/letters/{letterId}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Approve, as a second person, that a letter goes to those whom it reaches */
        post: operations["intake.letters.approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intake/letters/{letterId}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirm a draft, or join it to the letter that is the same */
        post: operations["intake.letters.confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intake/letters/{letterId}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The bytes as received */
        get: operations["intake.letters.content"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intake/letters/{letterId}/files/{file}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A file that came with the letter in an archive or a mail; 1 = the first */
        get: operations["intake.letters.file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intake/letters/{letterId}/impact": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What would come of the letter if it were issued now: who, how many, without contact, due when */
        post: operations["intake.audiences.impact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intake/letters/{letterId}/issue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Issue a confirmed letter as a directive */
        post: operations["intake.letters.issue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intake/letters/{letterId}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Join drafts to this one, as its pages or its enclosures; they stay, marked, and name it */
        post: operations["intake.letters.merge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intake/letters/{letterId}/pages/{page}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The picture of a page that was read from one; 1 = the first */
        get: operations["intake.letters.page"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intake/letters/{letterId}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whom the letter would reach today */
        get: operations["intake.letters.preview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intake/letters/{letterId}/preview/recipients": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whom the letter would reach, page by page, and why */
        get: operations["intake.audiences.recipients"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intake/letters/{letterId}/progress": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How the reading of a letter goes on, from how it stands (server-sent events); ends when it is over */
        get: operations["intake.letters.progress"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intake/letters/{letterId}/read-again": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Read an unreadable letter once more, after what kept it from being read was mended */
        post: operations["intake.letters.readAgain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intake/letters/{letterId}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Reject a draft with a reason: nothing comes of it */
        post: operations["intake.letters.reject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intake/letters/{letterId}/relay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The relay letter of a letter: prefilled, with what was edited */
        get: operations["intake.relays.show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Put something in the place of what was prefilled; null takes it back */
        patch: operations["intake.relays.edit"];
        trace?: never;
    };
    "/api/intake/letters/{letterId}/relay.docx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The relay letter as a Word file, in the official layout */
        get: operations["intake.relays.docx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intake/letters/{letterId}/relay.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The relay letter as a PDF, in the official layout */
        get: operations["intake.relays.pdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intake/letters/{letterId}/relay/another": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begin another relay letter for the same letter, once the one before was issued */
        post: operations["intake.relays.another"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intake/letters/{letterId}/relay/issue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Issue it, numbered, to those below the unit whom the directive addresses that came with the letter */
        post: operations["intake.relays.issue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intake/letters/{letterId}/relay/number": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take its number in the register of letters sent; again answers the number that it has */
        post: operations["intake.relays.number"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intake/letters/{letterId}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make a rejected letter a draft again */
        post: operations["intake.letters.reopen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intake/letters/{letterId}/split": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make letters of the pages or runs of text of a draft; it stays, marked, and names them */
        post: operations["intake.letters.split"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intake/letters/{letterId}/text": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The text that was read; the spans of the fields point into it */
        get: operations["intake.letters.text"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intake/letters/{letterId}/thread": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The letters that belong to this one by the numbers that they name, the highest first */
        get: operations["intake.letters.thread"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intake/letters/{letterId}/withhold": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say that a letter is secret, where the reading saw no mark: no more than its stub is kept, which is registered */
        post: operations["intake.letters.withhold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intake/letters/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Register a letter as a file (text, .docx, PDF, picture, e-mail, zip) or as a form of files, the letter and its enclosures; 200 with the one that is there */
        post: operations["intake.letters.submitFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intake/registers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The registers of a unit, and how far their numbers have come */
        get: operations["intake.registers.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intake/registers/lines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lines of a register, newest first, or those that have these words */
        get: operations["intake.registers.lines"];
        put?: never;
        /** Give a letter its number in a register; 200 with the one that it has already */
        post: operations["intake.registers.register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intake/registers/lines.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The register as a table for spreadsheets, the oldest line first */
        get: operations["intake.registers.csv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intake/registers/lines/{registrationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A line of a register */
        get: operations["intake.registers.line"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intake/registers/lines/{registrationId}/void": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Strike a number out; it stays in the register with the reason */
        post: operations["intake.registers.strikeOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intake/registers/print": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The register as a page to print, the oldest line first */
        get: operations["intake.registers.print"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notification/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What became of each notice about tasks of your units and below, newest first */
        get: operations["notification.deliveries.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notification/mail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The mails as a page (local stack only) */
        get: operations["notification.mail.page"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notification/mail/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The mails, newest first (local stack only) */
        get: operations["notification.mail.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notification/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Notices to the posts that you hold today, newest first; listed is delivered */
        get: operations["notification.notices.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notification/notices/{noticeId}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** You have opened this notice */
        post: operations["notification.notices.read"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notification/notices/stream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** New notices as they come (server-sent events); goes on behind Last-Event-ID, and may repeat */
        get: operations["notification.notices.stream"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notification/templates/{name}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A template, filled with the sample letter */
        get: operations["notification.templates.preview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reporting/odata/{path}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** OData v4: service document, $metadata, tables, counts and single rows; CSV of tables */
        get: operations["reporting.oData.read"];
        /** Not supported: tables are read only */
        put: operations["reporting.oData.put"];
        /** Not supported: tables are read only */
        post: operations["reporting.oData.post"];
        /** Not supported: tables are read only */
        delete: operations["reporting.oData.delete"];
        options?: never;
        head?: never;
        /** Not supported: tables are read only */
        patch: operations["reporting.oData.patch"];
        trace?: never;
    };
    "/api/reporting/projections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The generations of the tables */
        get: operations["reporting.projections.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reporting/projections/{number}/call-off": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End a comparison, and the swap that was to follow it, without an answer; the generation stays */
        post: operations["reporting.projections.callOff"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reporting/projections/{number}/compare": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Compare a generation with the live one, row by row at the same positions */
        post: operations["reporting.projections.compare"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reporting/projections/{number}/differences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The rows that differed when it was last compared, field by field */
        get: operations["reporting.projections.differences"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reporting/projections/{number}/drop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Remove a generation that is not live, or give a rebuild up */
        post: operations["reporting.projections.drop"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reporting/projections/{number}/swap": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Compare, then make it the live one where nothing differs or differences are accepted */
        post: operations["reporting.projections.swap"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reporting/projections/rebuild": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Build the tables anew from the first event, beside the live ones */
        post: operations["reporting.projections.rebuild"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is signed in here */
        get: operations["session.current"];
        put?: never;
        /** Sign in as a sample person */
        post: operations["session.signIn"];
        /** Sign out */
        delete: operations["session.signOut"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The sample people who may sign in */
        get: operations["session.samples"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        "assignment.Problem": {
            code: string;
            detail: string;
            errors?: {
                message: string;
                path: string;
            }[];
            params?: {
                [key: string]: unknown;
            };
            status: number;
            title: string;
            titleTh: string;
            traceId: string;
            type: string;
        };
        "directory.Problem": {
            code: string;
            detail: string;
            errors?: {
                message: string;
                path: string;
            }[];
            params?: {
                [key: string]: unknown;
            };
            status: number;
            title: string;
            titleTh: string;
            traceId: string;
            type: string;
        };
        "intake.Addressed": {
            /** @enum {string} */
            level: "ministry" | "department" | "province" | "district" | "local" | "other";
            within: string;
        } | {
            area: string;
        } | {
            answersTo: string;
        } | components["schemas"]["intake.Audience"] | {
            union: components["schemas"]["intake.Addressed"][];
        } | {
            intersect: components["schemas"]["intake.Addressed"][];
        } | {
            minus: [
                components["schemas"]["intake.Addressed"],
                components["schemas"]["intake.Addressed"]
            ];
        };
        "intake.AddressedInput": components["schemas"]["intake.directiveChanges.approve.body__schema0"];
        "intake.Audience": {
            select: {
                types: ("ministry" | "province" | "district" | "pao" | "city-municipality" | "town-municipality" | "subdistrict-municipality" | "sao" | "special" | "provincial-office" | "village-head" | "school" | "other")[];
                within: string;
            };
        } | {
            named: {
                name: string;
                unitCode: string | null;
            }[];
        } | {
            listed: {
                enclosure: number;
            };
        } | {
            union: components["schemas"]["intake.Audience"][];
        } | {
            intersect: components["schemas"]["intake.Audience"][];
        } | {
            minus: [
                components["schemas"]["intake.Audience"],
                components["schemas"]["intake.Audience"]
            ];
        };
        "intake.directiveChanges.addRecipients.body__schema0": {
            /** @enum {string} */
            level: "ministry" | "department" | "province" | "district" | "local" | "other";
            within: string;
        } | {
            area: string;
        } | {
            answersTo: string;
        } | components["schemas"]["intake.Audience"] | {
            union: components["schemas"]["intake.AddressedInput"][];
        } | {
            intersect: components["schemas"]["intake.AddressedInput"][];
        } | {
            minus: [
                components["schemas"]["intake.AddressedInput"],
                components["schemas"]["intake.AddressedInput"]
            ];
        };
        "intake.directiveChanges.amend.body__schema0": {
            /** @enum {string} */
            level: "ministry" | "department" | "province" | "district" | "local" | "other";
            within: string;
        } | {
            area: string;
        } | {
            answersTo: string;
        } | components["schemas"]["intake.Audience"] | {
            union: components["schemas"]["intake.AddressedInput"][];
        } | {
            intersect: components["schemas"]["intake.AddressedInput"][];
        } | {
            minus: [
                components["schemas"]["intake.AddressedInput"],
                components["schemas"]["intake.AddressedInput"]
            ];
        };
        "intake.directiveChanges.approve.body__schema0": {
            /** @enum {string} */
            level: "ministry" | "department" | "province" | "district" | "local" | "other";
            within: string;
        } | {
            area: string;
        } | {
            answersTo: string;
        } | components["schemas"]["intake.Audience"] | {
            union: components["schemas"]["intake.AddressedInput"][];
        } | {
            intersect: components["schemas"]["intake.AddressedInput"][];
        } | {
            minus: [
                components["schemas"]["intake.AddressedInput"],
                components["schemas"]["intake.AddressedInput"]
            ];
        };
        "intake.Problem": {
            code: string;
            detail: string;
            errors?: {
                message: string;
                path: string;
            }[];
            params?: {
                [key: string]: unknown;
            };
            status: number;
            title: string;
            titleTh: string;
            traceId: string;
            type: string;
        };
        "notification.Problem": {
            code: string;
            detail: string;
            errors?: {
                message: string;
                path: string;
            }[];
            params?: {
                [key: string]: unknown;
            };
            status: number;
            title: string;
            titleTh: string;
            traceId: string;
            type: string;
        };
        Problem: {
            code: string;
            detail: string;
            errors?: {
                message: string;
                path: string;
            }[];
            params?: {
                [key: string]: unknown;
            };
            status: number;
            title: string;
            titleTh: string;
            traceId: string;
            type: string;
        };
        "reporting.Problem": {
            code: string;
            detail: string;
            errors?: {
                message: string;
                path: string;
            }[];
            params?: {
                [key: string]: unknown;
            };
            status: number;
            title: string;
            titleTh: string;
            traceId: string;
            type: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    "assignment.cascades.show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                directiveId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        byStatus: {
                            [key: string]: number;
                        };
                        difference: {
                            found: {
                                count: number;
                                hash: string;
                            };
                            shown: {
                                count: number;
                                hash: string;
                            };
                        } | null;
                        directiveId: string;
                        issuerName: string | null;
                        issuerUnitId: string;
                        levels: {
                            /** @description How many wait for what: report = the result, also where the unit itself completes; judge = the issuer */
                            awaits: {
                                [key: string]: number;
                            };
                            byStatus: {
                                [key: string]: number;
                            };
                            /** @enum {string} */
                            level: "ministry" | "department" | "province" | "district" | "local" | "other";
                            /** @description Tasks that have come so far, whatever followed; each counts once, over all channels */
                            progress: {
                                acknowledged: number;
                                completed: number;
                                delivered: number;
                                /** @description Of the acknowledged: by another unit, for one without computers */
                                onBehalf: number;
                                opened: number;
                                reported: number;
                            };
                            relaying: boolean;
                            total: number;
                        }[];
                        number: string;
                        problem: string | null;
                        recipients: number;
                        /**
                         * @description complete = every task is made, and nothing is left to do
                         * @enum {string}
                         */
                        status: "waiting" | "held" | "resolving" | "running" | "changing" | "complete" | "withdrawing" | "withdrawn";
                        subject: string;
                        tasksMade: number;
                        /** @description The whole as one branch; null until its tasks were looked at */
                        whole: {
                            acknowledged: number;
                            /** @description How many wait for what: report = the result, also where the unit itself completes; judge = the issuer */
                            awaits: {
                                [key: string]: number;
                            };
                            /** @description While it is open: the first few units directly below that are open too */
                            blockedBy: string[];
                            /** @description Tasks directly below */
                            children: number;
                            /** @description Of these, how many owe nothing more with all that is below them */
                            childrenDone: number;
                            completed: number;
                            /** @description Of the completed: ended otherwise than by completion, by kind such as exempted */
                            ended: {
                                [key: string]: number;
                            };
                            /** @description Of the acknowledged: by another unit, for one without computers */
                            onBehalf: number;
                            reported: number;
                            rule: {
                                percent: number;
                                /** @enum {string} */
                                rule: "all" | "any" | "quorum" | "weight";
                            };
                            /**
                             * @description By the rule, from what is directly below
                             * @enum {string}
                             */
                            state: "open" | "done";
                            total: number;
                            weightAll: number;
                            weightDone: number;
                        } | null;
                    };
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["assignment.Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["assignment.Problem"];
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["assignment.Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["assignment.Problem"];
                };
            };
            /** @description Not available now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["assignment.Problem"];
                };
            };
        };
    };
    "assignment.cascades.confirm": {
        parameters: {
            query?: never;
            header?: {
                /** @description The same request under the same key is done once, and answered again as it was: a new UUID a step */
                "Idempotency-Key"?: string;
            };
            path: {
                directiveId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description hash of the list to confirm */
                    expect: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        byStatus: {
                            [key: string]: number;
                        };
                        difference: {
                            found: {
                                count: number;
                                hash: string;
                            };
                            shown: {
                                count: number;
                                hash: string;
                            };
                        } | null;
                        directiveId: string;
                        issuerName: string | null;
                        issuerUnitId: string;
                        levels: {
                            /** @description How many wait for what: report = the result, also where the unit itself completes; judge = the issuer */
                            awaits: {
                                [key: string]: number;
                            };
                            byStatus: {
                                [key: string]: number;
                            };
                            /** @enum {string} */
                            level: "ministry" | "department" | "province" | "district" | "local" | "other";
                            /** @description Tasks that have come so far, whatever followed; each counts once, over all channels */
                            progress: {
                                acknowledged: number;
                                completed: number;
                                delivered: number;
                                /** @description Of the acknowledged: by another unit, for one without computers */
                                onBehalf: number;
                                opened: number;
                                reported: number;
                            };
                            relaying: boolean;
                            total: number;
                        }[];
                        number: string;
                        problem: string | null;
                        recipients: number;
                        /**
                         * @description complete = every task is made, and nothing is left to do
                         * @enum {string}
                         */
                        status: "waiting" | "held" | "resolving" | "running" | "changing" | "complete" | "withdrawing" | "withdrawn";
                        subject: string;
                        tasksMade: number;
                        /** @description The whole as one branch; null until its tasks were looked at */
                        whole: {
                            acknowledged: number;
                            /** @description How many wait for what: report = the result, also where the unit itself completes; judge = the issuer */
                            awaits: {
                                [key: string]: number;
                            };
                            /** @description While it is open: the first few units directly below that are open too */
                            blockedBy: string[];
                            /** @description Tasks directly below */
                            children: number;
                            /** @description Of these, how many owe nothing more with all that is below them */
                            childrenDone: number;
                            completed: number;
                            /** @description Of the completed: ended otherwise than by completion, by kind such as exempted */
                            ended: {
                                [key: string]: number;
                            };
                            /** @description Of the acknowledged: by another unit, for one without computers */
                            onBehalf: number;
                            reported: number;
                            rule: {
                                percent: number;
                                /** @enum {string} */
                                rule: "all" | "any" | "quorum" | "weight";
                            };
                            /**
                             * @description By the rule, from what is directly below
                             * @enum {string}
                             */
                            state: "open" | "done";
                            total: number;
                            weightAll: number;
                            weightDone: number;
                        } | null;
                    };
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["assignment.Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["assignment.Problem"];
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["assignment.Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["assignment.Problem"];
                };
            };
            /** @description The present state does not allow this, or the same Idempotency-Key is still at work */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["assignment.Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["assignment.Problem"];
                };
            };
            /** @description The Idempotency-Key was used for another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["assignment.Problem"];
                };
            };
            /** @description Not available now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["assignment.Problem"];
                };
            };
        };
    };
    "assignment.cascades.recipients": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                directiveId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        count: number;
                        hash: string;
                        items: {
                            code: string;
                            name: string;
                            unitId: string;
                        }[];
                    };
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["assignment.Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["assignment.Problem"];
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["assignment.Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["assignment.Problem"];
                };
            };
            /** @description Not available now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["assignment.Problem"];
                };
            };
        };
    };
    "assignment.cascades.tasks": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                parent?: "root" | string;
            };
            header?: never;
            path: {
                directiveId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** @description null = nothing is below */
                            below: {
                                acknowledged: number;
                                /** @description How many wait for what: report = the result, also where the unit itself completes; judge = the issuer */
                                awaits: {
                                    [key: string]: number;
                                };
                                /** @description While it is open: the first few units directly below that are open too */
                                blockedBy: string[];
                                /** @description Tasks directly below */
                                children: number;
                                /** @description Of these, how many owe nothing more with all that is below them */
                                childrenDone: number;
                                completed: number;
                                /** @description Of the completed: ended otherwise than by completion, by kind such as exempted */
                                ended: {
                                    [key: string]: number;
                                };
                                /** @description Of the acknowledged: by another unit, for one without computers */
                                onBehalf: number;
                                reported: number;
                                rule: {
                                    percent: number;
                                    /** @enum {string} */
                                    rule: "all" | "any" | "quorum" | "weight";
                                };
                                /**
                                 * @description By the rule, from what is directly below
                                 * @enum {string}
                                 */
                                state: "open" | "done";
                                total: number;
                                weightAll: number;
                                weightDone: number;
                            } | null;
                            children: number;
                            code: string;
                            /** @enum {string} */
                            level: "ministry" | "department" | "province" | "district" | "local" | "other";
                            name: string;
                            orders: number[];
                            relaying: boolean;
                            /** @enum {string} */
                            status: "assigned" | "acknowledged" | "in-progress" | "reported" | "returned" | "completed";
                            taskId: string;
                            unitId: string;
                        }[];
                        next: string | null;
                    };
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["assignment.Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["assignment.Problem"];
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["assignment.Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["assignment.Problem"];
                };
            };
            /** @description Not available now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["assignment.Problem"];
                };
            };
        };
    };
    "assignment.escalations.list": {
        parameters: {
            query?: {
                cursor?: string;
                directive?: string;
                limit?: number;
                status?: "pending" | "fired" | "superfluous" | "skipped";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** @description When it was decided; null = pending */
                            at: string | null;
                            channel: string;
                            /** @enum {string} */
                            clock: "acknowledge" | "complete";
                            directiveId: string;
                            /** Format: date-time */
                            dueAt: string;
                            policyId: string;
                            policyVersion: number;
                            reason: string | null;
                            /** @enum {string} */
                            status: "pending" | "fired" | "superfluous" | "skipped";
                            stepId: string;
                            target: string;
                            targetUnitId: string | null;
                            taskId: string;
                            unitId: string;
                            unitName: string;
                        }[];
                        next: string | null;
                    };
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["assignment.Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["assignment.Problem"];
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["assignment.Problem"];
                };
            };
            /** @description Not available now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["assignment.Problem"];
                };
            };
        };
    };
    "assignment.tasks.list": {
        parameters: {
            query?: {
                asks?: "more-time" | "not-ours";
                cursor?: string;
                directive?: string;
                limit?: number;
                overdue?: "true" | "false";
                status?: ("assigned" | "acknowledged" | "in-progress" | "reported" | "returned" | "completed") | ("assigned" | "acknowledged" | "in-progress" | "reported" | "returned" | "completed")[];
                unit?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: date-time
                         * @description The time of this service when it answered: what is overdue is overdue by it
                         */
                        asOf: string;
                        items: {
                            /** Format: date-time */
                            assignedAt: string;
                            /** @description The steps open to whoever asks, the likeliest first */
                            can: ("acknowledge" | "acknowledge-for" | "accept" | "start" | "report" | "complete" | "return" | "decide-extension" | "keep" | "transfer" | "exempt" | "delegate" | "disown" | "ask-extension" | "undo")[];
                            /** @description When each of its clocks runs out, and whether it still runs */
                            clocks: {
                                acknowledge?: {
                                    /** Format: date-time */
                                    dueAt: string;
                                    provisional: boolean;
                                    /**
                                     * @description late = it still runs and its time is over; ended = for good, also when the report is returned
                                     * @enum {string}
                                     */
                                    state: "running" | "late" | "ended";
                                };
                                complete?: {
                                    /** Format: date-time */
                                    dueAt: string;
                                    provisional: boolean;
                                    /**
                                     * @description late = it still runs and its time is over; ended = for good, also when the report is returned
                                     * @enum {string}
                                     */
                                    state: "running" | "late" | "ended";
                                };
                            };
                            directive: {
                                /** @enum {string} */
                                action: "acknowledge" | "comply" | "act" | "report" | "relay";
                                /** Format: date */
                                letterDate: string;
                                number: string;
                                subject: string;
                                /** @enum {string} */
                                urgency: "normal" | "urgent" | "very-urgent" | "most-urgent";
                            };
                            directiveId: string;
                            /** @enum {string} */
                            endedBy: "acknowledgement" | "unit" | "issuer";
                            issuerUnitId: string;
                            /** @enum {string} */
                            level: "ministry" | "department" | "province" | "district" | "local" | "other";
                            orders: number[];
                            parentTaskId: string | null;
                            relaying: boolean;
                            /** @enum {string} */
                            status: "assigned" | "acknowledged" | "in-progress" | "reported" | "returned" | "completed";
                            taskId: string;
                            unitCode: string;
                            unitId: string;
                            unitName: string;
                        }[];
                        next: string | null;
                    };
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["assignment.Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["assignment.Problem"];
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["assignment.Problem"];
                };
            };
            /** @description Not available now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["assignment.Problem"];
                };
            };
        };
    };
    "assignment.tasks.show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                taskId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        accepted?: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            finishOn: string | null;
                            plan: string;
                        };
                        acknowledged: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            onBehalf?: {
                                evidence: {
                                    files?: {
                                        bytes: number;
                                        mediaType: string;
                                        name: string;
                                        sha256: string;
                                    }[];
                                    text: string;
                                };
                                postId: string;
                                unitId: string;
                                why: string;
                            };
                        } | null;
                        /**
                         * Format: date-time
                         * @description The time of this service when it answered: what is overdue is overdue by it
                         */
                        asOf: string;
                        /** Format: date-time */
                        assignedAt: string;
                        /** @description The steps open to whoever asks, the likeliest first */
                        can: ("acknowledge" | "acknowledge-for" | "accept" | "start" | "report" | "complete" | "return" | "decide-extension" | "keep" | "transfer" | "exempt" | "delegate" | "disown" | "ask-extension" | "undo")[];
                        clocks: {
                            acknowledge?: {
                                calendar: {
                                    calendarId: string;
                                    /** Format: date */
                                    knownUntil: string;
                                    version: number;
                                };
                                derived?: {
                                    deadline: number;
                                    /** Format: date-time */
                                    writtenDueAt: string;
                                };
                                /** Format: date-time */
                                dueAt: string;
                                /** Format: date-time */
                                originalDueAt?: string;
                                policyId: string;
                                policyVersion: number;
                                provisional: boolean;
                                /** Format: date-time */
                                startedAt: string;
                                /**
                                 * @description late = it still runs and its time is over; ended = for good, also when the report is returned
                                 * @enum {string}
                                 */
                                state: "running" | "late" | "ended";
                                steps: {
                                    channel: string;
                                    /** Format: date-time */
                                    dueAt: string;
                                    outcome: {
                                        /** Format: date-time */
                                        at: string;
                                        /** Format: date */
                                        calendarKnownUntil: string;
                                        calendarVersion: number;
                                        /** @enum {string} */
                                        kind: "fired" | "superfluous" | "skipped";
                                        policyVersion: number;
                                        reason: string | null;
                                        targetUnitId: string | null;
                                        treePosition: number;
                                    } | null;
                                    stepId: string;
                                    target: string;
                                }[];
                            };
                            complete?: {
                                calendar: {
                                    calendarId: string;
                                    /** Format: date */
                                    knownUntil: string;
                                    version: number;
                                };
                                derived?: {
                                    deadline: number;
                                    /** Format: date-time */
                                    writtenDueAt: string;
                                };
                                /** Format: date-time */
                                dueAt: string;
                                /** Format: date-time */
                                originalDueAt?: string;
                                policyId: string;
                                policyVersion: number;
                                provisional: boolean;
                                /** Format: date-time */
                                startedAt: string;
                                /**
                                 * @description late = it still runs and its time is over; ended = for good, also when the report is returned
                                 * @enum {string}
                                 */
                                state: "running" | "late" | "ended";
                                steps: {
                                    channel: string;
                                    /** Format: date-time */
                                    dueAt: string;
                                    outcome: {
                                        /** Format: date-time */
                                        at: string;
                                        /** Format: date */
                                        calendarKnownUntil: string;
                                        calendarVersion: number;
                                        /** @enum {string} */
                                        kind: "fired" | "superfluous" | "skipped";
                                        policyVersion: number;
                                        reason: string | null;
                                        targetUnitId: string | null;
                                        treePosition: number;
                                    } | null;
                                    stepId: string;
                                    target: string;
                                }[];
                            };
                        };
                        closedPeriods?: number;
                        completed: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                        } | null;
                        delegated?: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            note: string | null;
                            postId: string;
                        };
                        directive: {
                            /** @enum {string} */
                            action: "acknowledge" | "comply" | "act" | "report" | "relay";
                            form?: {
                                fields: {
                                    id: string;
                                    kind: string;
                                    label: string;
                                    required: boolean;
                                }[];
                            };
                            /** Format: date */
                            letterDate: string;
                            number: string;
                            orders: {
                                /** @enum {string} */
                                action: "acknowledge" | "comply" | "act" | "report" | "relay";
                                ordinal: number;
                                text: string;
                            }[];
                            subject: string;
                            /** @enum {string} */
                            urgency: "normal" | "urgent" | "very-urgent" | "most-urgent";
                        };
                        directiveId: string;
                        disowned?: {
                            answered: {
                                answer: string;
                                /** Format: date-time */
                                at: string;
                                by: string;
                                reason: string;
                            } | null;
                            /** Format: date-time */
                            at: string;
                            by: string;
                            reason: string;
                            suggestedUnitId: string | null;
                        };
                        ended?: {
                            actor: string;
                            /** Format: date-time */
                            at: string;
                            byDirectiveId: string | null;
                            kind: string;
                            reason: string | null;
                        };
                        /** @enum {string} */
                        endedBy: "acknowledgement" | "unit" | "issuer";
                        extension?: {
                            agreedDueAt: string | null;
                            /** Format: date-time */
                            askedAt: string;
                            askedBy: string;
                            decidedAt: string | null;
                            decidedBy: string | null;
                            decision: string | null;
                            reason: string;
                            state: string;
                            /** Format: date-time */
                            wantedDueAt: string;
                        };
                        issuerUnitId: string;
                        /** @enum {string} */
                        level: "ministry" | "department" | "province" | "district" | "local" | "other";
                        /** Format: date-time */
                        nextDueAt?: string;
                        obligations: {
                            act: boolean;
                            relay: boolean;
                        };
                        orders: number[];
                        ownerPath?: string[];
                        parentTaskId: string | null;
                        path: string[];
                        period?: {
                            /** Format: date-time */
                            dueAt: string;
                            /** Format: date */
                            from: string;
                            last: boolean;
                            ordinal: number;
                        };
                        recipientUnitId: string;
                        registered?: {
                            /** Format: date-time */
                            at: string;
                            number: number;
                            /** @enum {string} */
                            series: "ordinary" | "circular" | "confidential" | "secret" | "top-secret";
                            year: number;
                        };
                        relayed?: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            covers: number;
                            directiveId: string;
                            earlier?: string[];
                            expected: number;
                        };
                        reported: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            files?: {
                                bytes: number;
                                mediaType: string;
                                name: string;
                                sha256: string;
                            }[];
                            kind?: string;
                            text: string;
                            values?: {
                                name: string;
                                value: string | number | boolean;
                            }[];
                        } | null;
                        reports?: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            files?: {
                                bytes: number;
                                mediaType: string;
                                name: string;
                                sha256: string;
                            }[];
                            kind?: string;
                            order: number;
                            text: string;
                            values?: {
                                name: string;
                                value: string | number | boolean;
                            }[];
                        }[];
                        returned: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            reason: string;
                        } | null;
                        rootDirectiveId?: string;
                        started: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                        } | null;
                        /** @enum {string} */
                        status: "assigned" | "acknowledged" | "in-progress" | "reported" | "returned" | "completed";
                        taskId: string;
                        transferred?: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            count: number;
                            from: string;
                            reason: string;
                            to: string;
                        };
                        unitCode: string;
                        unitId: string;
                        unitName: string;
                    };
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["assignment.Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["assignment.Problem"];
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["assignment.Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["assignment.Problem"];
                };
            };
            /** @description Not available now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["assignment.Problem"];
                };
            };
        };
    };
    "assignment.taskSteps.accept": {
        parameters: {
            query?: never;
            header?: {
                /** @description The same request under the same key is done once, and answered again as it was: a new UUID a step */
                "Idempotency-Key"?: string;
            };
            path: {
                taskId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: date
                     * @description By which day it means to be done
                     */
                    finishOn?: string;
                    /** @description How the unit will do it */
                    plan: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        accepted?: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            finishOn: string | null;
                            plan: string;
                        };
                        acknowledged: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            onBehalf?: {
                                evidence: {
                                    files?: {
                                        bytes: number;
                                        mediaType: string;
                                        name: string;
                                        sha256: string;
                                    }[];
                                    text: string;
                                };
                                postId: string;
                                unitId: string;
                                why: string;
                            };
                        } | null;
                        /**
                         * Format: date-time
                         * @description The time of this service when it answered: what is overdue is overdue by it
                         */
                        asOf: string;
                        /** Format: date-time */
                        assignedAt: string;
                        /** @description The steps open to whoever asks, the likeliest first */
                        can: ("acknowledge" | "acknowledge-for" | "accept" | "start" | "report" | "complete" | "return" | "decide-extension" | "keep" | "transfer" | "exempt" | "delegate" | "disown" | "ask-extension" | "undo")[];
                        clocks: {
                            acknowledge?: {
                                calendar: {
                                    calendarId: string;
                                    /** Format: date */
                                    knownUntil: string;
                                    version: number;
                                };
                                derived?: {
                                    deadline: number;
                                    /** Format: date-time */
                                    writtenDueAt: string;
                                };
                                /** Format: date-time */
                                dueAt: string;
                                /** Format: date-time */
                                originalDueAt?: string;
                                policyId: string;
                                policyVersion: number;
                                provisional: boolean;
                                /** Format: date-time */
                                startedAt: string;
                                /**
                                 * @description late = it still runs and its time is over; ended = for good, also when the report is returned
                                 * @enum {string}
                                 */
                                state: "running" | "late" | "ended";
                                steps: {
                                    channel: string;
                                    /** Format: date-time */
                                    dueAt: string;
                                    outcome: {
                                        /** Format: date-time */
                                        at: string;
                                        /** Format: date */
                                        calendarKnownUntil: string;
                                        calendarVersion: number;
                                        /** @enum {string} */
                                        kind: "fired" | "superfluous" | "skipped";
                                        policyVersion: number;
                                        reason: string | null;
                                        targetUnitId: string | null;
                                        treePosition: number;
                                    } | null;
                                    stepId: string;
                                    target: string;
                                }[];
                            };
                            complete?: {
                                calendar: {
                                    calendarId: string;
                                    /** Format: date */
                                    knownUntil: string;
                                    version: number;
                                };
                                derived?: {
                                    deadline: number;
                                    /** Format: date-time */
                                    writtenDueAt: string;
                                };
                                /** Format: date-time */
                                dueAt: string;
                                /** Format: date-time */
                                originalDueAt?: string;
                                policyId: string;
                                policyVersion: number;
                                provisional: boolean;
                                /** Format: date-time */
                                startedAt: string;
                                /**
                                 * @description late = it still runs and its time is over; ended = for good, also when the report is returned
                                 * @enum {string}
                                 */
                                state: "running" | "late" | "ended";
                                steps: {
                                    channel: string;
                                    /** Format: date-time */
                                    dueAt: string;
                                    outcome: {
                                        /** Format: date-time */
                                        at: string;
                                        /** Format: date */
                                        calendarKnownUntil: string;
                                        calendarVersion: number;
                                        /** @enum {string} */
                                        kind: "fired" | "superfluous" | "skipped";
                                        policyVersion: number;
                                        reason: string | null;
                                        targetUnitId: string | null;
                                        treePosition: number;
                                    } | null;
                                    stepId: string;
                                    target: string;
                                }[];
                            };
                        };
                        closedPeriods?: number;
                        completed: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                        } | null;
                        delegated?: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            note: string | null;
                            postId: string;
                        };
                        directive: {
                            /** @enum {string} */
                            action: "acknowledge" | "comply" | "act" | "report" | "relay";
                            form?: {
                                fields: {
                                    id: string;
                                    kind: string;
                                    label: string;
                                    required: boolean;
                                }[];
                            };
                            /** Format: date */
                            letterDate: string;
                            number: string;
                            orders: {
                                /** @enum {string} */
                                action: "acknowledge" | "comply" | "act" | "report" | "relay";
                                ordinal: number;
                                text: string;
                            }[];
                            subject: string;
                            /** @enum {string} */
                            urgency: "normal" | "urgent" | "very-urgent" | "most-urgent";
                        };
                        directiveId: string;
                        disowned?: {
                            answered: {
                                answer: string;
                                /** Format: date-time */
                                at: string;
                                by: string;
                                reason: string;
                            } | null;
                            /** Format: date-time */
                            at: string;
                            by: string;
                            reason: string;
                            suggestedUnitId: string | null;
                        };
                        ended?: {
                            actor: string;
                            /** Format: date-time */
                            at: string;
                            byDirectiveId: string | null;
                            kind: string;
                            reason: string | null;
                        };
                        /** @enum {string} */
                        endedBy: "acknowledgement" | "unit" | "issuer";
                        extension?: {
                            agreedDueAt: string | null;
                            /** Format: date-time */
                            askedAt: string;
                            askedBy: string;
                            decidedAt: string | null;
                            decidedBy: string | null;
                            decision: string | null;
                            reason: string;
                            state: string;
                            /** Format: date-time */
                            wantedDueAt: string;
                        };
                        issuerUnitId: string;
                        /** @enum {string} */
                        level: "ministry" | "department" | "province" | "district" | "local" | "other";
                        /** Format: date-time */
                        nextDueAt?: string;
                        obligations: {
                            act: boolean;
                            relay: boolean;
                        };
                        orders: number[];
                        ownerPath?: string[];
                        parentTaskId: string | null;
                        path: string[];
                        period?: {
                            /** Format: date-time */
                            dueAt: string;
                            /** Format: date */
                            from: string;
                            last: boolean;
                            ordinal: number;
                        };
                        recipientUnitId: string;
                        registered?: {
                            /** Format: date-time */
                            at: string;
                            number: number;
                            /** @enum {string} */
                            series: "ordinary" | "circular" | "confidential" | "secret" | "top-secret";
                            year: number;
                        };
                        relayed?: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            covers: number;
                            directiveId: string;
                            earlier?: string[];
                            expected: number;
                        };
                        reported: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            files?: {
                                bytes: number;
                                mediaType: string;
                                name: string;
                                sha256: string;
                            }[];
                            kind?: string;
                            text: string;
                            values?: {
                                name: string;
                                value: string | number | boolean;
                            }[];
                        } | null;
                        reports?: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            files?: {
                                bytes: number;
                                mediaType: string;
                                name: string;
                                sha256: string;
                            }[];
                            kind?: string;
                            order: number;
                            text: string;
                            values?: {
                                name: string;
                                value: string | number | boolean;
                            }[];
                        }[];
                        returned: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            reason: string;
                        } | null;
                        rootDirectiveId?: string;
                        started: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                        } | null;
                        /** @enum {string} */
                        status: "assigned" | "acknowledged" | "in-progress" | "reported" | "returned" | "completed";
                        taskId: string;
                        transferred?: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            count: number;
                            from: string;
                            reason: string;
                            to: string;
                        };
                        unitCode: string;
                        unitId: string;
                        unitName: string;
                    };
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["assignment.Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["assignment.Problem"];
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["assignment.Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["assignment.Problem"];
                };
            };
            /** @description The present state does not allow this, or the same Idempotency-Key is still at work */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["assignment.Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["assignment.Problem"];
                };
            };
            /** @description The Idempotency-Key was used for another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["assignment.Problem"];
                };
            };
            /** @description Not available now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["assignment.Problem"];
                };
            };
        };
    };
    "assignment.taskSteps.acknowledge": {
        parameters: {
            query?: never;
            header?: {
                /** @description The same request under the same key is done once, and answered again as it was: a new UUID a step */
                "Idempotency-Key"?: string;
            };
            path: {
                taskId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        accepted?: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            finishOn: string | null;
                            plan: string;
                        };
                        acknowledged: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            onBehalf?: {
                                evidence: {
                                    files?: {
                                        bytes: number;
                                        mediaType: string;
                                        name: string;
                                        sha256: string;
                                    }[];
                                    text: string;
                                };
                                postId: string;
                                unitId: string;
                                why: string;
                            };
                        } | null;
                        /**
                         * Format: date-time
                         * @description The time of this service when it answered: what is overdue is overdue by it
                         */
                        asOf: string;
                        /** Format: date-time */
                        assignedAt: string;
                        /** @description The steps open to whoever asks, the likeliest first */
                        can: ("acknowledge" | "acknowledge-for" | "accept" | "start" | "report" | "complete" | "return" | "decide-extension" | "keep" | "transfer" | "exempt" | "delegate" | "disown" | "ask-extension" | "undo")[];
                        clocks: {
                            acknowledge?: {
                                calendar: {
                                    calendarId: string;
                                    /** Format: date */
                                    knownUntil: string;
                                    version: number;
                                };
                                derived?: {
                                    deadline: number;
                                    /** Format: date-time */
                                    writtenDueAt: string;
                                };
                                /** Format: date-time */
                                dueAt: string;
                                /** Format: date-time */
                                originalDueAt?: string;
                                policyId: string;
                                policyVersion: number;
                                provisional: boolean;
                                /** Format: date-time */
                                startedAt: string;
                                /**
                                 * @description late = it still runs and its time is over; ended = for good, also when the report is returned
                                 * @enum {string}
                                 */
                                state: "running" | "late" | "ended";
                                steps: {
                                    channel: string;
                                    /** Format: date-time */
                                    dueAt: string;
                                    outcome: {
                                        /** Format: date-time */
                                        at: string;
                                        /** Format: date */
                                        calendarKnownUntil: string;
                                        calendarVersion: number;
                                        /** @enum {string} */
                                        kind: "fired" | "superfluous" | "skipped";
                                        policyVersion: number;
                                        reason: string | null;
                                        targetUnitId: string | null;
                                        treePosition: number;
                                    } | null;
                                    stepId: string;
                                    target: string;
                                }[];
                            };
                            complete?: {
                                calendar: {
                                    calendarId: string;
                                    /** Format: date */
                                    knownUntil: string;
                                    version: number;
                                };
                                derived?: {
                                    deadline: number;
                                    /** Format: date-time */
                                    writtenDueAt: string;
                                };
                                /** Format: date-time */
                                dueAt: string;
                                /** Format: date-time */
                                originalDueAt?: string;
                                policyId: string;
                                policyVersion: number;
                                provisional: boolean;
                                /** Format: date-time */
                                startedAt: string;
                                /**
                                 * @description late = it still runs and its time is over; ended = for good, also when the report is returned
                                 * @enum {string}
                                 */
                                state: "running" | "late" | "ended";
                                steps: {
                                    channel: string;
                                    /** Format: date-time */
                                    dueAt: string;
                                    outcome: {
                                        /** Format: date-time */
                                        at: string;
                                        /** Format: date */
                                        calendarKnownUntil: string;
                                        calendarVersion: number;
                                        /** @enum {string} */
                                        kind: "fired" | "superfluous" | "skipped";
                                        policyVersion: number;
                                        reason: string | null;
                                        targetUnitId: string | null;
                                        treePosition: number;
                                    } | null;
                                    stepId: string;
                                    target: string;
                                }[];
                            };
                        };
                        closedPeriods?: number;
                        completed: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                        } | null;
                        delegated?: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            note: string | null;
                            postId: string;
                        };
                        directive: {
                            /** @enum {string} */
                            action: "acknowledge" | "comply" | "act" | "report" | "relay";
                            form?: {
                                fields: {
                                    id: string;
                                    kind: string;
                                    label: string;
                                    required: boolean;
                                }[];
                            };
                            /** Format: date */
                            letterDate: string;
                            number: string;
                            orders: {
                                /** @enum {string} */
                                action: "acknowledge" | "comply" | "act" | "report" | "relay";
                                ordinal: number;
                                text: string;
                            }[];
                            subject: string;
                            /** @enum {string} */
                            urgency: "normal" | "urgent" | "very-urgent" | "most-urgent";
                        };
                        directiveId: string;
                        disowned?: {
                            answered: {
                                answer: string;
                                /** Format: date-time */
                                at: string;
                                by: string;
                                reason: string;
                            } | null;
                            /** Format: date-time */
                            at: string;
                            by: string;
                            reason: string;
                            suggestedUnitId: string | null;
                        };
                        ended?: {
                            actor: string;
                            /** Format: date-time */
                            at: string;
                            byDirectiveId: string | null;
                            kind: string;
                            reason: string | null;
                        };
                        /** @enum {string} */
                        endedBy: "acknowledgement" | "unit" | "issuer";
                        extension?: {
                            agreedDueAt: string | null;
                            /** Format: date-time */
                            askedAt: string;
                            askedBy: string;
                            decidedAt: string | null;
                            decidedBy: string | null;
                            decision: string | null;
                            reason: string;
                            state: string;
                            /** Format: date-time */
                            wantedDueAt: string;
                        };
                        issuerUnitId: string;
                        /** @enum {string} */
                        level: "ministry" | "department" | "province" | "district" | "local" | "other";
                        /** Format: date-time */
                        nextDueAt?: string;
                        obligations: {
                            act: boolean;
                            relay: boolean;
                        };
                        orders: number[];
                        ownerPath?: string[];
                        parentTaskId: string | null;
                        path: string[];
                        period?: {
                            /** Format: date-time */
                            dueAt: string;
                            /** Format: date */
                            from: string;
                            last: boolean;
                            ordinal: number;
                        };
                        recipientUnitId: string;
                        registered?: {
                            /** Format: date-time */
                            at: string;
                            number: number;
                            /** @enum {string} */
                            series: "ordinary" | "circular" | "confidential" | "secret" | "top-secret";
                            year: number;
                        };
                        relayed?: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            covers: number;
                            directiveId: string;
                            earlier?: string[];
                            expected: number;
                        };
                        reported: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            files?: {
                                bytes: number;
                                mediaType: string;
                                name: string;
                                sha256: string;
                            }[];
                            kind?: string;
                            text: string;
                            values?: {
                                name: string;
                                value: string | number | boolean;
                            }[];
                        } | null;
                        reports?: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            files?: {
                                bytes: number;
                                mediaType: string;
                                name: string;
                                sha256: string;
                            }[];
                            kind?: string;
                            order: number;
                            text: string;
                            values?: {
                                name: string;
                                value: string | number | boolean;
                            }[];
                        }[];
                        returned: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            reason: string;
                        } | null;
                        rootDirectiveId?: string;
                        started: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                        } | null;
                        /** @enum {string} */
                        status: "assigned" | "acknowledged" | "in-progress" | "reported" | "returned" | "completed";
                        taskId: string;
                        transferred?: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            count: number;
                            from: string;
                            reason: string;
                            to: string;
                        };
                        unitCode: string;
                        unitId: string;
                        unitName: string;
                    };
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["assignment.Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["assignment.Problem"];
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["assignment.Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["assignment.Problem"];
                };
            };
            /** @description The present state does not allow this, or the same Idempotency-Key is still at work */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["assignment.Problem"];
                };
            };
            /** @description The Idempotency-Key was used for another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["assignment.Problem"];
                };
            };
            /** @description Not available now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["assignment.Problem"];
                };
            };
        };
    };
    "assignment.taskSteps.acknowledgeFor": {
        parameters: {
            query?: never;
            header?: {
                /** @description The same request under the same key is done once, and answered again as it was: a new UUID a step */
                "Idempotency-Key"?: string;
            };
            path: {
                taskId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    evidence: {
                        /** @description SHA-256 of files that the same person has sent before */
                        files?: string[];
                        /** @description Who of the unit was told, when and how */
                        text: string;
                    };
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        accepted?: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            finishOn: string | null;
                            plan: string;
                        };
                        acknowledged: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            onBehalf?: {
                                evidence: {
                                    files?: {
                                        bytes: number;
                                        mediaType: string;
                                        name: string;
                                        sha256: string;
                                    }[];
                                    text: string;
                                };
                                postId: string;
                                unitId: string;
                                why: string;
                            };
                        } | null;
                        /**
                         * Format: date-time
                         * @description The time of this service when it answered: what is overdue is overdue by it
                         */
                        asOf: string;
                        /** Format: date-time */
                        assignedAt: string;
                        /** @description The steps open to whoever asks, the likeliest first */
                        can: ("acknowledge" | "acknowledge-for" | "accept" | "start" | "report" | "complete" | "return" | "decide-extension" | "keep" | "transfer" | "exempt" | "delegate" | "disown" | "ask-extension" | "undo")[];
                        clocks: {
                            acknowledge?: {
                                calendar: {
                                    calendarId: string;
                                    /** Format: date */
                                    knownUntil: string;
                                    version: number;
                                };
                                derived?: {
                                    deadline: number;
                                    /** Format: date-time */
                                    writtenDueAt: string;
                                };
                                /** Format: date-time */
                                dueAt: string;
                                /** Format: date-time */
                                originalDueAt?: string;
                                policyId: string;
                                policyVersion: number;
                                provisional: boolean;
                                /** Format: date-time */
                                startedAt: string;
                                /**
                                 * @description late = it still runs and its time is over; ended = for good, also when the report is returned
                                 * @enum {string}
                                 */
                                state: "running" | "late" | "ended";
                                steps: {
                                    channel: string;
                                    /** Format: date-time */
                                    dueAt: string;
                                    outcome: {
                                        /** Format: date-time */
                                        at: string;
                                        /** Format: date */
                                        calendarKnownUntil: string;
                                        calendarVersion: number;
                                        /** @enum {string} */
                                        kind: "fired" | "superfluous" | "skipped";
                                        policyVersion: number;
                                        reason: string | null;
                                        targetUnitId: string | null;
                                        treePosition: number;
                                    } | null;
                                    stepId: string;
                                    target: string;
                                }[];
                            };
                            complete?: {
                                calendar: {
                                    calendarId: string;
                                    /** Format: date */
                                    knownUntil: string;
                                    version: number;
                                };
                                derived?: {
                                    deadline: number;
                                    /** Format: date-time */
                                    writtenDueAt: string;
                                };
                                /** Format: date-time */
                                dueAt: string;
                                /** Format: date-time */
                                originalDueAt?: string;
                                policyId: string;
                                policyVersion: number;
                                provisional: boolean;
                                /** Format: date-time */
                                startedAt: string;
                                /**
                                 * @description late = it still runs and its time is over; ended = for good, also when the report is returned
                                 * @enum {string}
                                 */
                                state: "running" | "late" | "ended";
                                steps: {
                                    channel: string;
                                    /** Format: date-time */
                                    dueAt: string;
                                    outcome: {
                                        /** Format: date-time */
                                        at: string;
                                        /** Format: date */
                                        calendarKnownUntil: string;
                                        calendarVersion: number;
                                        /** @enum {string} */
                                        kind: "fired" | "superfluous" | "skipped";
                                        policyVersion: number;
                                        reason: string | null;
                                        targetUnitId: string | null;
                                        treePosition: number;
                                    } | null;
                                    stepId: string;
                                    target: string;
                                }[];
                            };
                        };
                        closedPeriods?: number;
                        completed: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                        } | null;
                        delegated?: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            note: string | null;
                            postId: string;
                        };
                        directive: {
                            /** @enum {string} */
                            action: "acknowledge" | "comply" | "act" | "report" | "relay";
                            form?: {
                                fields: {
                                    id: string;
                                    kind: string;
                                    label: string;
                                    required: boolean;
                                }[];
                            };
                            /** Format: date */
                            letterDate: string;
                            number: string;
                            orders: {
                                /** @enum {string} */
                                action: "acknowledge" | "comply" | "act" | "report" | "relay";
                                ordinal: number;
                                text: string;
                            }[];
                            subject: string;
                            /** @enum {string} */
                            urgency: "normal" | "urgent" | "very-urgent" | "most-urgent";
                        };
                        directiveId: string;
                        disowned?: {
                            answered: {
                                answer: string;
                                /** Format: date-time */
                                at: string;
                                by: string;
                                reason: string;
                            } | null;
                            /** Format: date-time */
                            at: string;
                            by: string;
                            reason: string;
                            suggestedUnitId: string | null;
                        };
                        ended?: {
                            actor: string;
                            /** Format: date-time */
                            at: string;
                            byDirectiveId: string | null;
                            kind: string;
                            reason: string | null;
                        };
                        /** @enum {string} */
                        endedBy: "acknowledgement" | "unit" | "issuer";
                        extension?: {
                            agreedDueAt: string | null;
                            /** Format: date-time */
                            askedAt: string;
                            askedBy: string;
                            decidedAt: string | null;
                            decidedBy: string | null;
                            decision: string | null;
                            reason: string;
                            state: string;
                            /** Format: date-time */
                            wantedDueAt: string;
                        };
                        issuerUnitId: string;
                        /** @enum {string} */
                        level: "ministry" | "department" | "province" | "district" | "local" | "other";
                        /** Format: date-time */
                        nextDueAt?: string;
                        obligations: {
                            act: boolean;
                            relay: boolean;
                        };
                        orders: number[];
                        ownerPath?: string[];
                        parentTaskId: string | null;
                        path: string[];
                        period?: {
                            /** Format: date-time */
                            dueAt: string;
                            /** Format: date */
                            from: string;
                            last: boolean;
                            ordinal: number;
                        };
                        recipientUnitId: string;
                        registered?: {
                            /** Format: date-time */
                            at: string;
                            number: number;
                            /** @enum {string} */
                            series: "ordinary" | "circular" | "confidential" | "secret" | "top-secret";
                            year: number;
                        };
                        relayed?: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            covers: number;
                            directiveId: string;
                            earlier?: string[];
                            expected: number;
                        };
                        reported: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            files?: {
                                bytes: number;
                                mediaType: string;
                                name: string;
                                sha256: string;
                            }[];
                            kind?: string;
                            text: string;
                            values?: {
                                name: string;
                                value: string | number | boolean;
                            }[];
                        } | null;
                        reports?: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            files?: {
                                bytes: number;
                                mediaType: string;
                                name: string;
                                sha256: string;
                            }[];
                            kind?: string;
                            order: number;
                            text: string;
                            values?: {
                                name: string;
                                value: string | number | boolean;
                            }[];
                        }[];
                        returned: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            reason: string;
                        } | null;
                        rootDirectiveId?: string;
                        started: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                        } | null;
                        /** @enum {string} */
                        status: "assigned" | "acknowledged" | "in-progress" | "reported" | "returned" | "completed";
                        taskId: string;
                        transferred?: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            count: number;
                            from: string;
                            reason: string;
                            to: string;
                        };
                        unitCode: string;
                        unitId: string;
                        unitName: string;
                    };
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["assignment.Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["assignment.Problem"];
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["assignment.Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["assignment.Problem"];
                };
            };
            /** @description The present state does not allow this, or the same Idempotency-Key is still at work */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["assignment.Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["assignment.Problem"];
                };
            };
            /** @description The Idempotency-Key was used for another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["assignment.Problem"];
                };
            };
            /** @description Not available now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["assignment.Problem"];
                };
            };
        };
    };
    "assignment.taskSteps.complete": {
        parameters: {
            query?: never;
            header?: {
                /** @description The same request under the same key is done once, and answered again as it was: a new UUID a step */
                "Idempotency-Key"?: string;
            };
            path: {
                taskId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        accepted?: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            finishOn: string | null;
                            plan: string;
                        };
                        acknowledged: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            onBehalf?: {
                                evidence: {
                                    files?: {
                                        bytes: number;
                                        mediaType: string;
                                        name: string;
                                        sha256: string;
                                    }[];
                                    text: string;
                                };
                                postId: string;
                                unitId: string;
                                why: string;
                            };
                        } | null;
                        /**
                         * Format: date-time
                         * @description The time of this service when it answered: what is overdue is overdue by it
                         */
                        asOf: string;
                        /** Format: date-time */
                        assignedAt: string;
                        /** @description The steps open to whoever asks, the likeliest first */
                        can: ("acknowledge" | "acknowledge-for" | "accept" | "start" | "report" | "complete" | "return" | "decide-extension" | "keep" | "transfer" | "exempt" | "delegate" | "disown" | "ask-extension" | "undo")[];
                        clocks: {
                            acknowledge?: {
                                calendar: {
                                    calendarId: string;
                                    /** Format: date */
                                    knownUntil: string;
                                    version: number;
                                };
                                derived?: {
                                    deadline: number;
                                    /** Format: date-time */
                                    writtenDueAt: string;
                                };
                                /** Format: date-time */
                                dueAt: string;
                                /** Format: date-time */
                                originalDueAt?: string;
                                policyId: string;
                                policyVersion: number;
                                provisional: boolean;
                                /** Format: date-time */
                                startedAt: string;
                                /**
                                 * @description late = it still runs and its time is over; ended = for good, also when the report is returned
                                 * @enum {string}
                                 */
                                state: "running" | "late" | "ended";
                                steps: {
                                    channel: string;
                                    /** Format: date-time */
                                    dueAt: string;
                                    outcome: {
                                        /** Format: date-time */
                                        at: string;
                                        /** Format: date */
                                        calendarKnownUntil: string;
                                        calendarVersion: number;
                                        /** @enum {string} */
                                        kind: "fired" | "superfluous" | "skipped";
                                        policyVersion: number;
                                        reason: string | null;
                                        targetUnitId: string | null;
                                        treePosition: number;
                                    } | null;
                                    stepId: string;
                                    target: string;
                                }[];
                            };
                            complete?: {
                                calendar: {
                                    calendarId: string;
                                    /** Format: date */
                                    knownUntil: string;
                                    version: number;
                                };
                                derived?: {
                                    deadline: number;
                                    /** Format: date-time */
                                    writtenDueAt: string;
                                };
                                /** Format: date-time */
                                dueAt: string;
                                /** Format: date-time */
                                originalDueAt?: string;
                                policyId: string;
                                policyVersion: number;
                                provisional: boolean;
                                /** Format: date-time */
                                startedAt: string;
                                /**
                                 * @description late = it still runs and its time is over; ended = for good, also when the report is returned
                                 * @enum {string}
                                 */
                                state: "running" | "late" | "ended";
                                steps: {
                                    channel: string;
                                    /** Format: date-time */
                                    dueAt: string;
                                    outcome: {
                                        /** Format: date-time */
                                        at: string;
                                        /** Format: date */
                                        calendarKnownUntil: string;
                                        calendarVersion: number;
                                        /** @enum {string} */
                                        kind: "fired" | "superfluous" | "skipped";
                                        policyVersion: number;
                                        reason: string | null;
                                        targetUnitId: string | null;
                                        treePosition: number;
                                    } | null;
                                    stepId: string;
                                    target: string;
                                }[];
                            };
                        };
                        closedPeriods?: number;
                        completed: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                        } | null;
                        delegated?: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            note: string | null;
                            postId: string;
                        };
                        directive: {
                            /** @enum {string} */
                            action: "acknowledge" | "comply" | "act" | "report" | "relay";
                            form?: {
                                fields: {
                                    id: string;
                                    kind: string;
                                    label: string;
                                    required: boolean;
                                }[];
                            };
                            /** Format: date */
                            letterDate: string;
                            number: string;
                            orders: {
                                /** @enum {string} */
                                action: "acknowledge" | "comply" | "act" | "report" | "relay";
                                ordinal: number;
                                text: string;
                            }[];
                            subject: string;
                            /** @enum {string} */
                            urgency: "normal" | "urgent" | "very-urgent" | "most-urgent";
                        };
                        directiveId: string;
                        disowned?: {
                            answered: {
                                answer: string;
                                /** Format: date-time */
                                at: string;
                                by: string;
                                reason: string;
                            } | null;
                            /** Format: date-time */
                            at: string;
                            by: string;
                            reason: string;
                            suggestedUnitId: string | null;
                        };
                        ended?: {
                            actor: string;
                            /** Format: date-time */
                            at: string;
                            byDirectiveId: string | null;
                            kind: string;
                            reason: string | null;
                        };
                        /** @enum {string} */
                        endedBy: "acknowledgement" | "unit" | "issuer";
                        extension?: {
                            agreedDueAt: string | null;
                            /** Format: date-time */
                            askedAt: string;
                            askedBy: string;
                            decidedAt: string | null;
                            decidedBy: string | null;
                            decision: string | null;
                            reason: string;
                            state: string;
                            /** Format: date-time */
                            wantedDueAt: string;
                        };
                        issuerUnitId: string;
                        /** @enum {string} */
                        level: "ministry" | "department" | "province" | "district" | "local" | "other";
                        /** Format: date-time */
                        nextDueAt?: string;
                        obligations: {
                            act: boolean;
                            relay: boolean;
                        };
                        orders: number[];
                        ownerPath?: string[];
                        parentTaskId: string | null;
                        path: string[];
                        period?: {
                            /** Format: date-time */
                            dueAt: string;
                            /** Format: date */
                            from: string;
                            last: boolean;
                            ordinal: number;
                        };
                        recipientUnitId: string;
                        registered?: {
                            /** Format: date-time */
                            at: string;
                            number: number;
                            /** @enum {string} */
                            series: "ordinary" | "circular" | "confidential" | "secret" | "top-secret";
                            year: number;
                        };
                        relayed?: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            covers: number;
                            directiveId: string;
                            earlier?: string[];
                            expected: number;
                        };
                        reported: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            files?: {
                                bytes: number;
                                mediaType: string;
                                name: string;
                                sha256: string;
                            }[];
                            kind?: string;
                            text: string;
                            values?: {
                                name: string;
                                value: string | number | boolean;
                            }[];
                        } | null;
                        reports?: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            files?: {
                                bytes: number;
                                mediaType: string;
                                name: string;
                                sha256: string;
                            }[];
                            kind?: string;
                            order: number;
                            text: string;
                            values?: {
                                name: string;
                                value: string | number | boolean;
                            }[];
                        }[];
                        returned: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            reason: string;
                        } | null;
                        rootDirectiveId?: string;
                        started: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                        } | null;
                        /** @enum {string} */
                        status: "assigned" | "acknowledged" | "in-progress" | "reported" | "returned" | "completed";
                        taskId: string;
                        transferred?: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            count: number;
                            from: string;
                            reason: string;
                            to: string;
                        };
                        unitCode: string;
                        unitId: string;
                        unitName: string;
                    };
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["assignment.Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["assignment.Problem"];
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["assignment.Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["assignment.Problem"];
                };
            };
            /** @description The present state does not allow this, or the same Idempotency-Key is still at work */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["assignment.Problem"];
                };
            };
            /** @description The Idempotency-Key was used for another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["assignment.Problem"];
                };
            };
            /** @description Not available now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["assignment.Problem"];
                };
            };
        };
    };
    "assignment.taskMoves.delegate": {
        parameters: {
            query?: never;
            header?: {
                /** @description The same request under the same key is done once, and answered again as it was: a new UUID a step */
                "Idempotency-Key"?: string;
            };
            path: {
                taskId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    note?: string;
                    /** @description A post of the unit; null = it is taken back */
                    postId: string | null;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        accepted?: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            finishOn: string | null;
                            plan: string;
                        };
                        acknowledged: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            onBehalf?: {
                                evidence: {
                                    files?: {
                                        bytes: number;
                                        mediaType: string;
                                        name: string;
                                        sha256: string;
                                    }[];
                                    text: string;
                                };
                                postId: string;
                                unitId: string;
                                why: string;
                            };
                        } | null;
                        /**
                         * Format: date-time
                         * @description The time of this service when it answered: what is overdue is overdue by it
                         */
                        asOf: string;
                        /** Format: date-time */
                        assignedAt: string;
                        /** @description The steps open to whoever asks, the likeliest first */
                        can: ("acknowledge" | "acknowledge-for" | "accept" | "start" | "report" | "complete" | "return" | "decide-extension" | "keep" | "transfer" | "exempt" | "delegate" | "disown" | "ask-extension" | "undo")[];
                        clocks: {
                            acknowledge?: {
                                calendar: {
                                    calendarId: string;
                                    /** Format: date */
                                    knownUntil: string;
                                    version: number;
                                };
                                derived?: {
                                    deadline: number;
                                    /** Format: date-time */
                                    writtenDueAt: string;
                                };
                                /** Format: date-time */
                                dueAt: string;
                                /** Format: date-time */
                                originalDueAt?: string;
                                policyId: string;
                                policyVersion: number;
                                provisional: boolean;
                                /** Format: date-time */
                                startedAt: string;
                                /**
                                 * @description late = it still runs and its time is over; ended = for good, also when the report is returned
                                 * @enum {string}
                                 */
                                state: "running" | "late" | "ended";
                                steps: {
                                    channel: string;
                                    /** Format: date-time */
                                    dueAt: string;
                                    outcome: {
                                        /** Format: date-time */
                                        at: string;
                                        /** Format: date */
                                        calendarKnownUntil: string;
                                        calendarVersion: number;
                                        /** @enum {string} */
                                        kind: "fired" | "superfluous" | "skipped";
                                        policyVersion: number;
                                        reason: string | null;
                                        targetUnitId: string | null;
                                        treePosition: number;
                                    } | null;
                                    stepId: string;
                                    target: string;
                                }[];
                            };
                            complete?: {
                                calendar: {
                                    calendarId: string;
                                    /** Format: date */
                                    knownUntil: string;
                                    version: number;
                                };
                                derived?: {
                                    deadline: number;
                                    /** Format: date-time */
                                    writtenDueAt: string;
                                };
                                /** Format: date-time */
                                dueAt: string;
                                /** Format: date-time */
                                originalDueAt?: string;
                                policyId: string;
                                policyVersion: number;
                                provisional: boolean;
                                /** Format: date-time */
                                startedAt: string;
                                /**
                                 * @description late = it still runs and its time is over; ended = for good, also when the report is returned
                                 * @enum {string}
                                 */
                                state: "running" | "late" | "ended";
                                steps: {
                                    channel: string;
                                    /** Format: date-time */
                                    dueAt: string;
                                    outcome: {
                                        /** Format: date-time */
                                        at: string;
                                        /** Format: date */
                                        calendarKnownUntil: string;
                                        calendarVersion: number;
                                        /** @enum {string} */
                                        kind: "fired" | "superfluous" | "skipped";
                                        policyVersion: number;
                                        reason: string | null;
                                        targetUnitId: string | null;
                                        treePosition: number;
                                    } | null;
                                    stepId: string;
                                    target: string;
                                }[];
                            };
                        };
                        closedPeriods?: number;
                        completed: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                        } | null;
                        delegated?: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            note: string | null;
                            postId: string;
                        };
                        directive: {
                            /** @enum {string} */
                            action: "acknowledge" | "comply" | "act" | "report" | "relay";
                            form?: {
                                fields: {
                                    id: string;
                                    kind: string;
                                    label: string;
                                    required: boolean;
                                }[];
                            };
                            /** Format: date */
                            letterDate: string;
                            number: string;
                            orders: {
                                /** @enum {string} */
                                action: "acknowledge" | "comply" | "act" | "report" | "relay";
                                ordinal: number;
                                text: string;
                            }[];
                            subject: string;
                            /** @enum {string} */
                            urgency: "normal" | "urgent" | "very-urgent" | "most-urgent";
                        };
                        directiveId: string;
                        disowned?: {
                            answered: {
                                answer: string;
                                /** Format: date-time */
                                at: string;
                                by: string;
                                reason: string;
                            } | null;
                            /** Format: date-time */
                            at: string;
                            by: string;
                            reason: string;
                            suggestedUnitId: string | null;
                        };
                        ended?: {
                            actor: string;
                            /** Format: date-time */
                            at: string;
                            byDirectiveId: string | null;
                            kind: string;
                            reason: string | null;
                        };
                        /** @enum {string} */
                        endedBy: "acknowledgement" | "unit" | "issuer";
                        extension?: {
                            agreedDueAt: string | null;
                            /** Format: date-time */
                            askedAt: string;
                            askedBy: string;
                            decidedAt: string | null;
                            decidedBy: string | null;
                            decision: string | null;
                            reason: string;
                            state: string;
                            /** Format: date-time */
                            wantedDueAt: string;
                        };
                        issuerUnitId: string;
                        /** @enum {string} */
                        level: "ministry" | "department" | "province" | "district" | "local" | "other";
                        /** Format: date-time */
                        nextDueAt?: string;
                        obligations: {
                            act: boolean;
                            relay: boolean;
                        };
                        orders: number[];
                        ownerPath?: string[];
                        parentTaskId: string | null;
                        path: string[];
                        period?: {
                            /** Format: date-time */
                            dueAt: string;
                            /** Format: date */
                            from: string;
                            last: boolean;
                            ordinal: number;
                        };
                        recipientUnitId: string;
                        registered?: {
                            /** Format: date-time */
                            at: string;
                            number: number;
                            /** @enum {string} */
                            series: "ordinary" | "circular" | "confidential" | "secret" | "top-secret";
                            year: number;
                        };
                        relayed?: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            covers: number;
                            directiveId: string;
                            earlier?: string[];
                            expected: number;
                        };
                        reported: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            files?: {
                                bytes: number;
                                mediaType: string;
                                name: string;
                                sha256: string;
                            }[];
                            kind?: string;
                            text: string;
                            values?: {
                                name: string;
                                value: string | number | boolean;
                            }[];
                        } | null;
                        reports?: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            files?: {
                                bytes: number;
                                mediaType: string;
                                name: string;
                                sha256: string;
                            }[];
                            kind?: string;
                            order: number;
                            text: string;
                            values?: {
                                name: string;
                                value: string | number | boolean;
                            }[];
                        }[];
                        returned: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            reason: string;
                        } | null;
                        rootDirectiveId?: string;
                        started: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                        } | null;
                        /** @enum {string} */
                        status: "assigned" | "acknowledged" | "in-progress" | "reported" | "returned" | "completed";
                        taskId: string;
                        transferred?: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            count: number;
                            from: string;
                            reason: string;
                            to: string;
                        };
                        unitCode: string;
                        unitId: string;
                        unitName: string;
                    };
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["assignment.Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["assignment.Problem"];
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["assignment.Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["assignment.Problem"];
                };
            };
            /** @description The present state does not allow this, or the same Idempotency-Key is still at work */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["assignment.Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["assignment.Problem"];
                };
            };
            /** @description The Idempotency-Key was used for another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["assignment.Problem"];
                };
            };
            /** @description Not available now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["assignment.Problem"];
                };
            };
        };
    };
    "assignment.taskMoves.exempt": {
        parameters: {
            query?: never;
            header?: {
                /** @description The same request under the same key is done once, and answered again as it was: a new UUID a step */
                "Idempotency-Key"?: string;
            };
            path: {
                taskId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        accepted?: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            finishOn: string | null;
                            plan: string;
                        };
                        acknowledged: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            onBehalf?: {
                                evidence: {
                                    files?: {
                                        bytes: number;
                                        mediaType: string;
                                        name: string;
                                        sha256: string;
                                    }[];
                                    text: string;
                                };
                                postId: string;
                                unitId: string;
                                why: string;
                            };
                        } | null;
                        /**
                         * Format: date-time
                         * @description The time of this service when it answered: what is overdue is overdue by it
                         */
                        asOf: string;
                        /** Format: date-time */
                        assignedAt: string;
                        /** @description The steps open to whoever asks, the likeliest first */
                        can: ("acknowledge" | "acknowledge-for" | "accept" | "start" | "report" | "complete" | "return" | "decide-extension" | "keep" | "transfer" | "exempt" | "delegate" | "disown" | "ask-extension" | "undo")[];
                        clocks: {
                            acknowledge?: {
                                calendar: {
                                    calendarId: string;
                                    /** Format: date */
                                    knownUntil: string;
                                    version: number;
                                };
                                derived?: {
                                    deadline: number;
                                    /** Format: date-time */
                                    writtenDueAt: string;
                                };
                                /** Format: date-time */
                                dueAt: string;
                                /** Format: date-time */
                                originalDueAt?: string;
                                policyId: string;
                                policyVersion: number;
                                provisional: boolean;
                                /** Format: date-time */
                                startedAt: string;
                                /**
                                 * @description late = it still runs and its time is over; ended = for good, also when the report is returned
                                 * @enum {string}
                                 */
                                state: "running" | "late" | "ended";
                                steps: {
                                    channel: string;
                                    /** Format: date-time */
                                    dueAt: string;
                                    outcome: {
                                        /** Format: date-time */
                                        at: string;
                                        /** Format: date */
                                        calendarKnownUntil: string;
                                        calendarVersion: number;
                                        /** @enum {string} */
                                        kind: "fired" | "superfluous" | "skipped";
                                        policyVersion: number;
                                        reason: string | null;
                                        targetUnitId: string | null;
                                        treePosition: number;
                                    } | null;
                                    stepId: string;
                                    target: string;
                                }[];
                            };
                            complete?: {
                                calendar: {
                                    calendarId: string;
                                    /** Format: date */
                                    knownUntil: string;
                                    version: number;
                                };
                                derived?: {
                                    deadline: number;
                                    /** Format: date-time */
                                    writtenDueAt: string;
                                };
                                /** Format: date-time */
                                dueAt: string;
                                /** Format: date-time */
                                originalDueAt?: string;
                                policyId: string;
                                policyVersion: number;
                                provisional: boolean;
                                /** Format: date-time */
                                startedAt: string;
                                /**
                                 * @description late = it still runs and its time is over; ended = for good, also when the report is returned
                                 * @enum {string}
                                 */
                                state: "running" | "late" | "ended";
                                steps: {
                                    channel: string;
                                    /** Format: date-time */
                                    dueAt: string;
                                    outcome: {
                                        /** Format: date-time */
                                        at: string;
                                        /** Format: date */
                                        calendarKnownUntil: string;
                                        calendarVersion: number;
                                        /** @enum {string} */
                                        kind: "fired" | "superfluous" | "skipped";
                                        policyVersion: number;
                                        reason: string | null;
                                        targetUnitId: string | null;
                                        treePosition: number;
                                    } | null;
                                    stepId: string;
                                    target: string;
                                }[];
                            };
                        };
                        closedPeriods?: number;
                        completed: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                        } | null;
                        delegated?: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            note: string | null;
                            postId: string;
                        };
                        directive: {
                            /** @enum {string} */
                            action: "acknowledge" | "comply" | "act" | "report" | "relay";
                            form?: {
                                fields: {
                                    id: string;
                                    kind: string;
                                    label: string;
                                    required: boolean;
                                }[];
                            };
                            /** Format: date */
                            letterDate: string;
                            number: string;
                            orders: {
                                /** @enum {string} */
                                action: "acknowledge" | "comply" | "act" | "report" | "relay";
                                ordinal: number;
                                text: string;
                            }[];
                            subject: string;
                            /** @enum {string} */
                            urgency: "normal" | "urgent" | "very-urgent" | "most-urgent";
                        };
                        directiveId: string;
                        disowned?: {
                            answered: {
                                answer: string;
                                /** Format: date-time */
                                at: string;
                                by: string;
                                reason: string;
                            } | null;
                            /** Format: date-time */
                            at: string;
                            by: string;
                            reason: string;
                            suggestedUnitId: string | null;
                        };
                        ended?: {
                            actor: string;
                            /** Format: date-time */
                            at: string;
                            byDirectiveId: string | null;
                            kind: string;
                            reason: string | null;
                        };
                        /** @enum {string} */
                        endedBy: "acknowledgement" | "unit" | "issuer";
                        extension?: {
                            agreedDueAt: string | null;
                            /** Format: date-time */
                            askedAt: string;
                            askedBy: string;
                            decidedAt: string | null;
                            decidedBy: string | null;
                            decision: string | null;
                            reason: string;
                            state: string;
                            /** Format: date-time */
                            wantedDueAt: string;
                        };
                        issuerUnitId: string;
                        /** @enum {string} */
                        level: "ministry" | "department" | "province" | "district" | "local" | "other";
                        /** Format: date-time */
                        nextDueAt?: string;
                        obligations: {
                            act: boolean;
                            relay: boolean;
                        };
                        orders: number[];
                        ownerPath?: string[];
                        parentTaskId: string | null;
                        path: string[];
                        period?: {
                            /** Format: date-time */
                            dueAt: string;
                            /** Format: date */
                            from: string;
                            last: boolean;
                            ordinal: number;
                        };
                        recipientUnitId: string;
                        registered?: {
                            /** Format: date-time */
                            at: string;
                            number: number;
                            /** @enum {string} */
                            series: "ordinary" | "circular" | "confidential" | "secret" | "top-secret";
                            year: number;
                        };
                        relayed?: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            covers: number;
                            directiveId: string;
                            earlier?: string[];
                            expected: number;
                        };
                        reported: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            files?: {
                                bytes: number;
                                mediaType: string;
                                name: string;
                                sha256: string;
                            }[];
                            kind?: string;
                            text: string;
                            values?: {
                                name: string;
                                value: string | number | boolean;
                            }[];
                        } | null;
                        reports?: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            files?: {
                                bytes: number;
                                mediaType: string;
                                name: string;
                                sha256: string;
                            }[];
                            kind?: string;
                            order: number;
                            text: string;
                            values?: {
                                name: string;
                                value: string | number | boolean;
                            }[];
                        }[];
                        returned: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            reason: string;
                        } | null;
                        rootDirectiveId?: string;
                        started: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                        } | null;
                        /** @enum {string} */
                        status: "assigned" | "acknowledged" | "in-progress" | "reported" | "returned" | "completed";
                        taskId: string;
                        transferred?: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            count: number;
                            from: string;
                            reason: string;
                            to: string;
                        };
                        unitCode: string;
                        unitId: string;
                        unitName: string;
                    };
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["assignment.Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["assignment.Problem"];
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["assignment.Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["assignment.Problem"];
                };
            };
            /** @description The present state does not allow this, or the same Idempotency-Key is still at work */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["assignment.Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["assignment.Problem"];
                };
            };
            /** @description The Idempotency-Key was used for another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["assignment.Problem"];
                };
            };
            /** @description Not available now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["assignment.Problem"];
                };
            };
        };
    };
    "assignment.taskExtensions.ask": {
        parameters: {
            query?: never;
            header?: {
                /** @description The same request under the same key is done once, and answered again as it was: a new UUID a step */
                "Idempotency-Key"?: string;
            };
            path: {
                taskId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                    /**
                     * Format: date
                     * @description The last day of the time asked for
                     */
                    until: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        accepted?: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            finishOn: string | null;
                            plan: string;
                        };
                        acknowledged: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            onBehalf?: {
                                evidence: {
                                    files?: {
                                        bytes: number;
                                        mediaType: string;
                                        name: string;
                                        sha256: string;
                                    }[];
                                    text: string;
                                };
                                postId: string;
                                unitId: string;
                                why: string;
                            };
                        } | null;
                        /**
                         * Format: date-time
                         * @description The time of this service when it answered: what is overdue is overdue by it
                         */
                        asOf: string;
                        /** Format: date-time */
                        assignedAt: string;
                        /** @description The steps open to whoever asks, the likeliest first */
                        can: ("acknowledge" | "acknowledge-for" | "accept" | "start" | "report" | "complete" | "return" | "decide-extension" | "keep" | "transfer" | "exempt" | "delegate" | "disown" | "ask-extension" | "undo")[];
                        clocks: {
                            acknowledge?: {
                                calendar: {
                                    calendarId: string;
                                    /** Format: date */
                                    knownUntil: string;
                                    version: number;
                                };
                                derived?: {
                                    deadline: number;
                                    /** Format: date-time */
                                    writtenDueAt: string;
                                };
                                /** Format: date-time */
                                dueAt: string;
                                /** Format: date-time */
                                originalDueAt?: string;
                                policyId: string;
                                policyVersion: number;
                                provisional: boolean;
                                /** Format: date-time */
                                startedAt: string;
                                /**
                                 * @description late = it still runs and its time is over; ended = for good, also when the report is returned
                                 * @enum {string}
                                 */
                                state: "running" | "late" | "ended";
                                steps: {
                                    channel: string;
                                    /** Format: date-time */
                                    dueAt: string;
                                    outcome: {
                                        /** Format: date-time */
                                        at: string;
                                        /** Format: date */
                                        calendarKnownUntil: string;
                                        calendarVersion: number;
                                        /** @enum {string} */
                                        kind: "fired" | "superfluous" | "skipped";
                                        policyVersion: number;
                                        reason: string | null;
                                        targetUnitId: string | null;
                                        treePosition: number;
                                    } | null;
                                    stepId: string;
                                    target: string;
                                }[];
                            };
                            complete?: {
                                calendar: {
                                    calendarId: string;
                                    /** Format: date */
                                    knownUntil: string;
                                    version: number;
                                };
                                derived?: {
                                    deadline: number;
                                    /** Format: date-time */
                                    writtenDueAt: string;
                                };
                                /** Format: date-time */
                                dueAt: string;
                                /** Format: date-time */
                                originalDueAt?: string;
                                policyId: string;
                                policyVersion: number;
                                provisional: boolean;
                                /** Format: date-time */
                                startedAt: string;
                                /**
                                 * @description late = it still runs and its time is over; ended = for good, also when the report is returned
                                 * @enum {string}
                                 */
                                state: "running" | "late" | "ended";
                                steps: {
                                    channel: string;
                                    /** Format: date-time */
                                    dueAt: string;
                                    outcome: {
                                        /** Format: date-time */
                                        at: string;
                                        /** Format: date */
                                        calendarKnownUntil: string;
                                        calendarVersion: number;
                                        /** @enum {string} */
                                        kind: "fired" | "superfluous" | "skipped";
                                        policyVersion: number;
                                        reason: string | null;
                                        targetUnitId: string | null;
                                        treePosition: number;
                                    } | null;
                                    stepId: string;
                                    target: string;
                                }[];
                            };
                        };
                        closedPeriods?: number;
                        completed: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                        } | null;
                        delegated?: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            note: string | null;
                            postId: string;
                        };
                        directive: {
                            /** @enum {string} */
                            action: "acknowledge" | "comply" | "act" | "report" | "relay";
                            form?: {
                                fields: {
                                    id: string;
                                    kind: string;
                                    label: string;
                                    required: boolean;
                                }[];
                            };
                            /** Format: date */
                            letterDate: string;
                            number: string;
                            orders: {
                                /** @enum {string} */
                                action: "acknowledge" | "comply" | "act" | "report" | "relay";
                                ordinal: number;
                                text: string;
                            }[];
                            subject: string;
                            /** @enum {string} */
                            urgency: "normal" | "urgent" | "very-urgent" | "most-urgent";
                        };
                        directiveId: string;
                        disowned?: {
                            answered: {
                                answer: string;
                                /** Format: date-time */
                                at: string;
                                by: string;
                                reason: string;
                            } | null;
                            /** Format: date-time */
                            at: string;
                            by: string;
                            reason: string;
                            suggestedUnitId: string | null;
                        };
                        ended?: {
                            actor: string;
                            /** Format: date-time */
                            at: string;
                            byDirectiveId: string | null;
                            kind: string;
                            reason: string | null;
                        };
                        /** @enum {string} */
                        endedBy: "acknowledgement" | "unit" | "issuer";
                        extension?: {
                            agreedDueAt: string | null;
                            /** Format: date-time */
                            askedAt: string;
                            askedBy: string;
                            decidedAt: string | null;
                            decidedBy: string | null;
                            decision: string | null;
                            reason: string;
                            state: string;
                            /** Format: date-time */
                            wantedDueAt: string;
                        };
                        issuerUnitId: string;
                        /** @enum {string} */
                        level: "ministry" | "department" | "province" | "district" | "local" | "other";
                        /** Format: date-time */
                        nextDueAt?: string;
                        obligations: {
                            act: boolean;
                            relay: boolean;
                        };
                        orders: number[];
                        ownerPath?: string[];
                        parentTaskId: string | null;
                        path: string[];
                        period?: {
                            /** Format: date-time */
                            dueAt: string;
                            /** Format: date */
                            from: string;
                            last: boolean;
                            ordinal: number;
                        };
                        recipientUnitId: string;
                        registered?: {
                            /** Format: date-time */
                            at: string;
                            number: number;
                            /** @enum {string} */
                            series: "ordinary" | "circular" | "confidential" | "secret" | "top-secret";
                            year: number;
                        };
                        relayed?: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            covers: number;
                            directiveId: string;
                            earlier?: string[];
                            expected: number;
                        };
                        reported: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            files?: {
                                bytes: number;
                                mediaType: string;
                                name: string;
                                sha256: string;
                            }[];
                            kind?: string;
                            text: string;
                            values?: {
                                name: string;
                                value: string | number | boolean;
                            }[];
                        } | null;
                        reports?: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            files?: {
                                bytes: number;
                                mediaType: string;
                                name: string;
                                sha256: string;
                            }[];
                            kind?: string;
                            order: number;
                            text: string;
                            values?: {
                                name: string;
                                value: string | number | boolean;
                            }[];
                        }[];
                        returned: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            reason: string;
                        } | null;
                        rootDirectiveId?: string;
                        started: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                        } | null;
                        /** @enum {string} */
                        status: "assigned" | "acknowledged" | "in-progress" | "reported" | "returned" | "completed";
                        taskId: string;
                        transferred?: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            count: number;
                            from: string;
                            reason: string;
                            to: string;
                        };
                        unitCode: string;
                        unitId: string;
                        unitName: string;
                    };
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["assignment.Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["assignment.Problem"];
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["assignment.Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["assignment.Problem"];
                };
            };
            /** @description The present state does not allow this, or the same Idempotency-Key is still at work */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["assignment.Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["assignment.Problem"];
                };
            };
            /** @description The Idempotency-Key was used for another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["assignment.Problem"];
                };
            };
            /** @description Not available now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["assignment.Problem"];
                };
            };
        };
    };
    "assignment.taskExtensions.decide": {
        parameters: {
            query?: never;
            header?: {
                /** @description The same request under the same key is done once, and answered again as it was: a new UUID a step */
                "Idempotency-Key"?: string;
            };
            path: {
                taskId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    grant: boolean;
                    /** @description Needed where it is refused */
                    reason?: string;
                    /**
                     * Format: date
                     * @description Another last day than was asked for
                     */
                    until?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        accepted?: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            finishOn: string | null;
                            plan: string;
                        };
                        acknowledged: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            onBehalf?: {
                                evidence: {
                                    files?: {
                                        bytes: number;
                                        mediaType: string;
                                        name: string;
                                        sha256: string;
                                    }[];
                                    text: string;
                                };
                                postId: string;
                                unitId: string;
                                why: string;
                            };
                        } | null;
                        /**
                         * Format: date-time
                         * @description The time of this service when it answered: what is overdue is overdue by it
                         */
                        asOf: string;
                        /** Format: date-time */
                        assignedAt: string;
                        /** @description The steps open to whoever asks, the likeliest first */
                        can: ("acknowledge" | "acknowledge-for" | "accept" | "start" | "report" | "complete" | "return" | "decide-extension" | "keep" | "transfer" | "exempt" | "delegate" | "disown" | "ask-extension" | "undo")[];
                        clocks: {
                            acknowledge?: {
                                calendar: {
                                    calendarId: string;
                                    /** Format: date */
                                    knownUntil: string;
                                    version: number;
                                };
                                derived?: {
                                    deadline: number;
                                    /** Format: date-time */
                                    writtenDueAt: string;
                                };
                                /** Format: date-time */
                                dueAt: string;
                                /** Format: date-time */
                                originalDueAt?: string;
                                policyId: string;
                                policyVersion: number;
                                provisional: boolean;
                                /** Format: date-time */
                                startedAt: string;
                                /**
                                 * @description late = it still runs and its time is over; ended = for good, also when the report is returned
                                 * @enum {string}
                                 */
                                state: "running" | "late" | "ended";
                                steps: {
                                    channel: string;
                                    /** Format: date-time */
                                    dueAt: string;
                                    outcome: {
                                        /** Format: date-time */
                                        at: string;
                                        /** Format: date */
                                        calendarKnownUntil: string;
                                        calendarVersion: number;
                                        /** @enum {string} */
                                        kind: "fired" | "superfluous" | "skipped";
                                        policyVersion: number;
                                        reason: string | null;
                                        targetUnitId: string | null;
                                        treePosition: number;
                                    } | null;
                                    stepId: string;
                                    target: string;
                                }[];
                            };
                            complete?: {
                                calendar: {
                                    calendarId: string;
                                    /** Format: date */
                                    knownUntil: string;
                                    version: number;
                                };
                                derived?: {
                                    deadline: number;
                                    /** Format: date-time */
                                    writtenDueAt: string;
                                };
                                /** Format: date-time */
                                dueAt: string;
                                /** Format: date-time */
                                originalDueAt?: string;
                                policyId: string;
                                policyVersion: number;
                                provisional: boolean;
                                /** Format: date-time */
                                startedAt: string;
                                /**
                                 * @description late = it still runs and its time is over; ended = for good, also when the report is returned
                                 * @enum {string}
                                 */
                                state: "running" | "late" | "ended";
                                steps: {
                                    channel: string;
                                    /** Format: date-time */
                                    dueAt: string;
                                    outcome: {
                                        /** Format: date-time */
                                        at: string;
                                        /** Format: date */
                                        calendarKnownUntil: string;
                                        calendarVersion: number;
                                        /** @enum {string} */
                                        kind: "fired" | "superfluous" | "skipped";
                                        policyVersion: number;
                                        reason: string | null;
                                        targetUnitId: string | null;
                                        treePosition: number;
                                    } | null;
                                    stepId: string;
                                    target: string;
                                }[];
                            };
                        };
                        closedPeriods?: number;
                        completed: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                        } | null;
                        delegated?: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            note: string | null;
                            postId: string;
                        };
                        directive: {
                            /** @enum {string} */
                            action: "acknowledge" | "comply" | "act" | "report" | "relay";
                            form?: {
                                fields: {
                                    id: string;
                                    kind: string;
                                    label: string;
                                    required: boolean;
                                }[];
                            };
                            /** Format: date */
                            letterDate: string;
                            number: string;
                            orders: {
                                /** @enum {string} */
                                action: "acknowledge" | "comply" | "act" | "report" | "relay";
                                ordinal: number;
                                text: string;
                            }[];
                            subject: string;
                            /** @enum {string} */
                            urgency: "normal" | "urgent" | "very-urgent" | "most-urgent";
                        };
                        directiveId: string;
                        disowned?: {
                            answered: {
                                answer: string;
                                /** Format: date-time */
                                at: string;
                                by: string;
                                reason: string;
                            } | null;
                            /** Format: date-time */
                            at: string;
                            by: string;
                            reason: string;
                            suggestedUnitId: string | null;
                        };
                        ended?: {
                            actor: string;
                            /** Format: date-time */
                            at: string;
                            byDirectiveId: string | null;
                            kind: string;
                            reason: string | null;
                        };
                        /** @enum {string} */
                        endedBy: "acknowledgement" | "unit" | "issuer";
                        extension?: {
                            agreedDueAt: string | null;
                            /** Format: date-time */
                            askedAt: string;
                            askedBy: string;
                            decidedAt: string | null;
                            decidedBy: string | null;
                            decision: string | null;
                            reason: string;
                            state: string;
                            /** Format: date-time */
                            wantedDueAt: string;
                        };
                        issuerUnitId: string;
                        /** @enum {string} */
                        level: "ministry" | "department" | "province" | "district" | "local" | "other";
                        /** Format: date-time */
                        nextDueAt?: string;
                        obligations: {
                            act: boolean;
                            relay: boolean;
                        };
                        orders: number[];
                        ownerPath?: string[];
                        parentTaskId: string | null;
                        path: string[];
                        period?: {
                            /** Format: date-time */
                            dueAt: string;
                            /** Format: date */
                            from: string;
                            last: boolean;
                            ordinal: number;
                        };
                        recipientUnitId: string;
                        registered?: {
                            /** Format: date-time */
                            at: string;
                            number: number;
                            /** @enum {string} */
                            series: "ordinary" | "circular" | "confidential" | "secret" | "top-secret";
                            year: number;
                        };
                        relayed?: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            covers: number;
                            directiveId: string;
                            earlier?: string[];
                            expected: number;
                        };
                        reported: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            files?: {
                                bytes: number;
                                mediaType: string;
                                name: string;
                                sha256: string;
                            }[];
                            kind?: string;
                            text: string;
                            values?: {
                                name: string;
                                value: string | number | boolean;
                            }[];
                        } | null;
                        reports?: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            files?: {
                                bytes: number;
                                mediaType: string;
                                name: string;
                                sha256: string;
                            }[];
                            kind?: string;
                            order: number;
                            text: string;
                            values?: {
                                name: string;
                                value: string | number | boolean;
                            }[];
                        }[];
                        returned: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            reason: string;
                        } | null;
                        rootDirectiveId?: string;
                        started: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                        } | null;
                        /** @enum {string} */
                        status: "assigned" | "acknowledged" | "in-progress" | "reported" | "returned" | "completed";
                        taskId: string;
                        transferred?: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            count: number;
                            from: string;
                            reason: string;
                            to: string;
                        };
                        unitCode: string;
                        unitId: string;
                        unitName: string;
                    };
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["assignment.Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["assignment.Problem"];
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["assignment.Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["assignment.Problem"];
                };
            };
            /** @description The present state does not allow this, or the same Idempotency-Key is still at work */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["assignment.Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["assignment.Problem"];
                };
            };
            /** @description The Idempotency-Key was used for another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["assignment.Problem"];
                };
            };
            /** @description Not available now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["assignment.Problem"];
                };
            };
        };
    };
    "assignment.taskFiles.read": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sha256: string;
                taskId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": unknown;
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["assignment.Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["assignment.Problem"];
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["assignment.Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["assignment.Problem"];
                };
            };
            /** @description Not available now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["assignment.Problem"];
                };
            };
        };
    };
    "assignment.taskMoves.keep": {
        parameters: {
            query?: never;
            header?: {
                /** @description The same request under the same key is done once, and answered again as it was: a new UUID a step */
                "Idempotency-Key"?: string;
            };
            path: {
                taskId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        accepted?: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            finishOn: string | null;
                            plan: string;
                        };
                        acknowledged: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            onBehalf?: {
                                evidence: {
                                    files?: {
                                        bytes: number;
                                        mediaType: string;
                                        name: string;
                                        sha256: string;
                                    }[];
                                    text: string;
                                };
                                postId: string;
                                unitId: string;
                                why: string;
                            };
                        } | null;
                        /**
                         * Format: date-time
                         * @description The time of this service when it answered: what is overdue is overdue by it
                         */
                        asOf: string;
                        /** Format: date-time */
                        assignedAt: string;
                        /** @description The steps open to whoever asks, the likeliest first */
                        can: ("acknowledge" | "acknowledge-for" | "accept" | "start" | "report" | "complete" | "return" | "decide-extension" | "keep" | "transfer" | "exempt" | "delegate" | "disown" | "ask-extension" | "undo")[];
                        clocks: {
                            acknowledge?: {
                                calendar: {
                                    calendarId: string;
                                    /** Format: date */
                                    knownUntil: string;
                                    version: number;
                                };
                                derived?: {
                                    deadline: number;
                                    /** Format: date-time */
                                    writtenDueAt: string;
                                };
                                /** Format: date-time */
                                dueAt: string;
                                /** Format: date-time */
                                originalDueAt?: string;
                                policyId: string;
                                policyVersion: number;
                                provisional: boolean;
                                /** Format: date-time */
                                startedAt: string;
                                /**
                                 * @description late = it still runs and its time is over; ended = for good, also when the report is returned
                                 * @enum {string}
                                 */
                                state: "running" | "late" | "ended";
                                steps: {
                                    channel: string;
                                    /** Format: date-time */
                                    dueAt: string;
                                    outcome: {
                                        /** Format: date-time */
                                        at: string;
                                        /** Format: date */
                                        calendarKnownUntil: string;
                                        calendarVersion: number;
                                        /** @enum {string} */
                                        kind: "fired" | "superfluous" | "skipped";
                                        policyVersion: number;
                                        reason: string | null;
                                        targetUnitId: string | null;
                                        treePosition: number;
                                    } | null;
                                    stepId: string;
                                    target: string;
                                }[];
                            };
                            complete?: {
                                calendar: {
                                    calendarId: string;
                                    /** Format: date */
                                    knownUntil: string;
                                    version: number;
                                };
                                derived?: {
                                    deadline: number;
                                    /** Format: date-time */
                                    writtenDueAt: string;
                                };
                                /** Format: date-time */
                                dueAt: string;
                                /** Format: date-time */
                                originalDueAt?: string;
                                policyId: string;
                                policyVersion: number;
                                provisional: boolean;
                                /** Format: date-time */
                                startedAt: string;
                                /**
                                 * @description late = it still runs and its time is over; ended = for good, also when the report is returned
                                 * @enum {string}
                                 */
                                state: "running" | "late" | "ended";
                                steps: {
                                    channel: string;
                                    /** Format: date-time */
                                    dueAt: string;
                                    outcome: {
                                        /** Format: date-time */
                                        at: string;
                                        /** Format: date */
                                        calendarKnownUntil: string;
                                        calendarVersion: number;
                                        /** @enum {string} */
                                        kind: "fired" | "superfluous" | "skipped";
                                        policyVersion: number;
                                        reason: string | null;
                                        targetUnitId: string | null;
                                        treePosition: number;
                                    } | null;
                                    stepId: string;
                                    target: string;
                                }[];
                            };
                        };
                        closedPeriods?: number;
                        completed: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                        } | null;
                        delegated?: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            note: string | null;
                            postId: string;
                        };
                        directive: {
                            /** @enum {string} */
                            action: "acknowledge" | "comply" | "act" | "report" | "relay";
                            form?: {
                                fields: {
                                    id: string;
                                    kind: string;
                                    label: string;
                                    required: boolean;
                                }[];
                            };
                            /** Format: date */
                            letterDate: string;
                            number: string;
                            orders: {
                                /** @enum {string} */
                                action: "acknowledge" | "comply" | "act" | "report" | "relay";
                                ordinal: number;
                                text: string;
                            }[];
                            subject: string;
                            /** @enum {string} */
                            urgency: "normal" | "urgent" | "very-urgent" | "most-urgent";
                        };
                        directiveId: string;
                        disowned?: {
                            answered: {
                                answer: string;
                                /** Format: date-time */
                                at: string;
                                by: string;
                                reason: string;
                            } | null;
                            /** Format: date-time */
                            at: string;
                            by: string;
                            reason: string;
                            suggestedUnitId: string | null;
                        };
                        ended?: {
                            actor: string;
                            /** Format: date-time */
                            at: string;
                            byDirectiveId: string | null;
                            kind: string;
                            reason: string | null;
                        };
                        /** @enum {string} */
                        endedBy: "acknowledgement" | "unit" | "issuer";
                        extension?: {
                            agreedDueAt: string | null;
                            /** Format: date-time */
                            askedAt: string;
                            askedBy: string;
                            decidedAt: string | null;
                            decidedBy: string | null;
                            decision: string | null;
                            reason: string;
                            state: string;
                            /** Format: date-time */
                            wantedDueAt: string;
                        };
                        issuerUnitId: string;
                        /** @enum {string} */
                        level: "ministry" | "department" | "province" | "district" | "local" | "other";
                        /** Format: date-time */
                        nextDueAt?: string;
                        obligations: {
                            act: boolean;
                            relay: boolean;
                        };
                        orders: number[];
                        ownerPath?: string[];
                        parentTaskId: string | null;
                        path: string[];
                        period?: {
                            /** Format: date-time */
                            dueAt: string;
                            /** Format: date */
                            from: string;
                            last: boolean;
                            ordinal: number;
                        };
                        recipientUnitId: string;
                        registered?: {
                            /** Format: date-time */
                            at: string;
                            number: number;
                            /** @enum {string} */
                            series: "ordinary" | "circular" | "confidential" | "secret" | "top-secret";
                            year: number;
                        };
                        relayed?: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            covers: number;
                            directiveId: string;
                            earlier?: string[];
                            expected: number;
                        };
                        reported: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            files?: {
                                bytes: number;
                                mediaType: string;
                                name: string;
                                sha256: string;
                            }[];
                            kind?: string;
                            text: string;
                            values?: {
                                name: string;
                                value: string | number | boolean;
                            }[];
                        } | null;
                        reports?: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            files?: {
                                bytes: number;
                                mediaType: string;
                                name: string;
                                sha256: string;
                            }[];
                            kind?: string;
                            order: number;
                            text: string;
                            values?: {
                                name: string;
                                value: string | number | boolean;
                            }[];
                        }[];
                        returned: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            reason: string;
                        } | null;
                        rootDirectiveId?: string;
                        started: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                        } | null;
                        /** @enum {string} */
                        status: "assigned" | "acknowledged" | "in-progress" | "reported" | "returned" | "completed";
                        taskId: string;
                        transferred?: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            count: number;
                            from: string;
                            reason: string;
                            to: string;
                        };
                        unitCode: string;
                        unitId: string;
                        unitName: string;
                    };
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["assignment.Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["assignment.Problem"];
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["assignment.Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["assignment.Problem"];
                };
            };
            /** @description The present state does not allow this, or the same Idempotency-Key is still at work */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["assignment.Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["assignment.Problem"];
                };
            };
            /** @description The Idempotency-Key was used for another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["assignment.Problem"];
                };
            };
            /** @description Not available now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["assignment.Problem"];
                };
            };
        };
    };
    "assignment.taskMoves.disown": {
        parameters: {
            query?: never;
            header?: {
                /** @description The same request under the same key is done once, and answered again as it was: a new UUID a step */
                "Idempotency-Key"?: string;
            };
            path: {
                taskId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                    /** @description Whose task it is, as far as the unit knows */
                    suggestedUnitId?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        accepted?: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            finishOn: string | null;
                            plan: string;
                        };
                        acknowledged: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            onBehalf?: {
                                evidence: {
                                    files?: {
                                        bytes: number;
                                        mediaType: string;
                                        name: string;
                                        sha256: string;
                                    }[];
                                    text: string;
                                };
                                postId: string;
                                unitId: string;
                                why: string;
                            };
                        } | null;
                        /**
                         * Format: date-time
                         * @description The time of this service when it answered: what is overdue is overdue by it
                         */
                        asOf: string;
                        /** Format: date-time */
                        assignedAt: string;
                        /** @description The steps open to whoever asks, the likeliest first */
                        can: ("acknowledge" | "acknowledge-for" | "accept" | "start" | "report" | "complete" | "return" | "decide-extension" | "keep" | "transfer" | "exempt" | "delegate" | "disown" | "ask-extension" | "undo")[];
                        clocks: {
                            acknowledge?: {
                                calendar: {
                                    calendarId: string;
                                    /** Format: date */
                                    knownUntil: string;
                                    version: number;
                                };
                                derived?: {
                                    deadline: number;
                                    /** Format: date-time */
                                    writtenDueAt: string;
                                };
                                /** Format: date-time */
                                dueAt: string;
                                /** Format: date-time */
                                originalDueAt?: string;
                                policyId: string;
                                policyVersion: number;
                                provisional: boolean;
                                /** Format: date-time */
                                startedAt: string;
                                /**
                                 * @description late = it still runs and its time is over; ended = for good, also when the report is returned
                                 * @enum {string}
                                 */
                                state: "running" | "late" | "ended";
                                steps: {
                                    channel: string;
                                    /** Format: date-time */
                                    dueAt: string;
                                    outcome: {
                                        /** Format: date-time */
                                        at: string;
                                        /** Format: date */
                                        calendarKnownUntil: string;
                                        calendarVersion: number;
                                        /** @enum {string} */
                                        kind: "fired" | "superfluous" | "skipped";
                                        policyVersion: number;
                                        reason: string | null;
                                        targetUnitId: string | null;
                                        treePosition: number;
                                    } | null;
                                    stepId: string;
                                    target: string;
                                }[];
                            };
                            complete?: {
                                calendar: {
                                    calendarId: string;
                                    /** Format: date */
                                    knownUntil: string;
                                    version: number;
                                };
                                derived?: {
                                    deadline: number;
                                    /** Format: date-time */
                                    writtenDueAt: string;
                                };
                                /** Format: date-time */
                                dueAt: string;
                                /** Format: date-time */
                                originalDueAt?: string;
                                policyId: string;
                                policyVersion: number;
                                provisional: boolean;
                                /** Format: date-time */
                                startedAt: string;
                                /**
                                 * @description late = it still runs and its time is over; ended = for good, also when the report is returned
                                 * @enum {string}
                                 */
                                state: "running" | "late" | "ended";
                                steps: {
                                    channel: string;
                                    /** Format: date-time */
                                    dueAt: string;
                                    outcome: {
                                        /** Format: date-time */
                                        at: string;
                                        /** Format: date */
                                        calendarKnownUntil: string;
                                        calendarVersion: number;
                                        /** @enum {string} */
                                        kind: "fired" | "superfluous" | "skipped";
                                        policyVersion: number;
                                        reason: string | null;
                                        targetUnitId: string | null;
                                        treePosition: number;
                                    } | null;
                                    stepId: string;
                                    target: string;
                                }[];
                            };
                        };
                        closedPeriods?: number;
                        completed: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                        } | null;
                        delegated?: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            note: string | null;
                            postId: string;
                        };
                        directive: {
                            /** @enum {string} */
                            action: "acknowledge" | "comply" | "act" | "report" | "relay";
                            form?: {
                                fields: {
                                    id: string;
                                    kind: string;
                                    label: string;
                                    required: boolean;
                                }[];
                            };
                            /** Format: date */
                            letterDate: string;
                            number: string;
                            orders: {
                                /** @enum {string} */
                                action: "acknowledge" | "comply" | "act" | "report" | "relay";
                                ordinal: number;
                                text: string;
                            }[];
                            subject: string;
                            /** @enum {string} */
                            urgency: "normal" | "urgent" | "very-urgent" | "most-urgent";
                        };
                        directiveId: string;
                        disowned?: {
                            answered: {
                                answer: string;
                                /** Format: date-time */
                                at: string;
                                by: string;
                                reason: string;
                            } | null;
                            /** Format: date-time */
                            at: string;
                            by: string;
                            reason: string;
                            suggestedUnitId: string | null;
                        };
                        ended?: {
                            actor: string;
                            /** Format: date-time */
                            at: string;
                            byDirectiveId: string | null;
                            kind: string;
                            reason: string | null;
                        };
                        /** @enum {string} */
                        endedBy: "acknowledgement" | "unit" | "issuer";
                        extension?: {
                            agreedDueAt: string | null;
                            /** Format: date-time */
                            askedAt: string;
                            askedBy: string;
                            decidedAt: string | null;
                            decidedBy: string | null;
                            decision: string | null;
                            reason: string;
                            state: string;
                            /** Format: date-time */
                            wantedDueAt: string;
                        };
                        issuerUnitId: string;
                        /** @enum {string} */
                        level: "ministry" | "department" | "province" | "district" | "local" | "other";
                        /** Format: date-time */
                        nextDueAt?: string;
                        obligations: {
                            act: boolean;
                            relay: boolean;
                        };
                        orders: number[];
                        ownerPath?: string[];
                        parentTaskId: string | null;
                        path: string[];
                        period?: {
                            /** Format: date-time */
                            dueAt: string;
                            /** Format: date */
                            from: string;
                            last: boolean;
                            ordinal: number;
                        };
                        recipientUnitId: string;
                        registered?: {
                            /** Format: date-time */
                            at: string;
                            number: number;
                            /** @enum {string} */
                            series: "ordinary" | "circular" | "confidential" | "secret" | "top-secret";
                            year: number;
                        };
                        relayed?: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            covers: number;
                            directiveId: string;
                            earlier?: string[];
                            expected: number;
                        };
                        reported: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            files?: {
                                bytes: number;
                                mediaType: string;
                                name: string;
                                sha256: string;
                            }[];
                            kind?: string;
                            text: string;
                            values?: {
                                name: string;
                                value: string | number | boolean;
                            }[];
                        } | null;
                        reports?: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            files?: {
                                bytes: number;
                                mediaType: string;
                                name: string;
                                sha256: string;
                            }[];
                            kind?: string;
                            order: number;
                            text: string;
                            values?: {
                                name: string;
                                value: string | number | boolean;
                            }[];
                        }[];
                        returned: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            reason: string;
                        } | null;
                        rootDirectiveId?: string;
                        started: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                        } | null;
                        /** @enum {string} */
                        status: "assigned" | "acknowledged" | "in-progress" | "reported" | "returned" | "completed";
                        taskId: string;
                        transferred?: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            count: number;
                            from: string;
                            reason: string;
                            to: string;
                        };
                        unitCode: string;
                        unitId: string;
                        unitName: string;
                    };
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["assignment.Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["assignment.Problem"];
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["assignment.Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["assignment.Problem"];
                };
            };
            /** @description The present state does not allow this, or the same Idempotency-Key is still at work */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["assignment.Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["assignment.Problem"];
                };
            };
            /** @description The Idempotency-Key was used for another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["assignment.Problem"];
                };
            };
            /** @description Not available now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["assignment.Problem"];
                };
            };
        };
    };
    "assignment.escalations.plan": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                taskId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        asOf: string;
                        clocks: {
                            calendar: {
                                calendarId: string;
                                /** Format: date */
                                knownUntil: string;
                                version: number;
                            };
                            derived?: {
                                deadline: number;
                                /** Format: date-time */
                                writtenDueAt: string;
                            };
                            /** Format: date-time */
                            dueAt: string;
                            /** @enum {string} */
                            kind: "acknowledge" | "complete";
                            /** Format: date-time */
                            originalDueAt?: string;
                            policyId: string;
                            policyVersion: number;
                            provisional: boolean;
                            /** Format: date-time */
                            startedAt: string;
                            /** @enum {string} */
                            state: "running" | "late" | "ended";
                            steps: {
                                channel: string;
                                /** Format: date-time */
                                dueAt: string;
                                /** @description Of a pending step, if nothing ends its clock before */
                                expected: {
                                    /** @enum {string} */
                                    kind: "fired" | "skipped";
                                    reason: string | null;
                                    targetUnitId: string | null;
                                } | null;
                                outcome: {
                                    /** Format: date-time */
                                    at: string;
                                    /** Format: date */
                                    calendarKnownUntil: string;
                                    calendarVersion: number;
                                    /** @enum {string} */
                                    kind: "fired" | "superfluous" | "skipped";
                                    policyVersion: number;
                                    reason: string | null;
                                    targetUnitId: string | null;
                                    treePosition: number;
                                } | null;
                                /** @enum {string} */
                                status: "pending" | "fired" | "superfluous" | "skipped";
                                stepId: string;
                                target: string;
                            }[];
                        }[];
                        taskId: string;
                    };
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["assignment.Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["assignment.Problem"];
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["assignment.Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["assignment.Problem"];
                };
            };
            /** @description Not available now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["assignment.Problem"];
                };
            };
        };
    };
    "assignment.taskSteps.report": {
        parameters: {
            query?: never;
            header?: {
                /** @description The same request under the same key is done once, and answered again as it was: a new UUID a step */
                "Idempotency-Key"?: string;
            };
            path: {
                taskId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description SHA-256 of files that the same person has sent before */
                    files?: string[];
                    /**
                     * @description nil = there is nothing to report
                     * @default result
                     * @enum {string}
                     */
                    kind?: "result" | "nil";
                    /** @description On this order alone; with the last of its orders the task is reported */
                    order?: number;
                    /** @description May be left out of a nil report alone */
                    text?: string;
                    /** @description What is stated apart from the text, such as a count */
                    values?: {
                        name: string;
                        value: string | number | boolean;
                    }[];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        accepted?: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            finishOn: string | null;
                            plan: string;
                        };
                        acknowledged: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            onBehalf?: {
                                evidence: {
                                    files?: {
                                        bytes: number;
                                        mediaType: string;
                                        name: string;
                                        sha256: string;
                                    }[];
                                    text: string;
                                };
                                postId: string;
                                unitId: string;
                                why: string;
                            };
                        } | null;
                        /**
                         * Format: date-time
                         * @description The time of this service when it answered: what is overdue is overdue by it
                         */
                        asOf: string;
                        /** Format: date-time */
                        assignedAt: string;
                        /** @description The steps open to whoever asks, the likeliest first */
                        can: ("acknowledge" | "acknowledge-for" | "accept" | "start" | "report" | "complete" | "return" | "decide-extension" | "keep" | "transfer" | "exempt" | "delegate" | "disown" | "ask-extension" | "undo")[];
                        clocks: {
                            acknowledge?: {
                                calendar: {
                                    calendarId: string;
                                    /** Format: date */
                                    knownUntil: string;
                                    version: number;
                                };
                                derived?: {
                                    deadline: number;
                                    /** Format: date-time */
                                    writtenDueAt: string;
                                };
                                /** Format: date-time */
                                dueAt: string;
                                /** Format: date-time */
                                originalDueAt?: string;
                                policyId: string;
                                policyVersion: number;
                                provisional: boolean;
                                /** Format: date-time */
                                startedAt: string;
                                /**
                                 * @description late = it still runs and its time is over; ended = for good, also when the report is returned
                                 * @enum {string}
                                 */
                                state: "running" | "late" | "ended";
                                steps: {
                                    channel: string;
                                    /** Format: date-time */
                                    dueAt: string;
                                    outcome: {
                                        /** Format: date-time */
                                        at: string;
                                        /** Format: date */
                                        calendarKnownUntil: string;
                                        calendarVersion: number;
                                        /** @enum {string} */
                                        kind: "fired" | "superfluous" | "skipped";
                                        policyVersion: number;
                                        reason: string | null;
                                        targetUnitId: string | null;
                                        treePosition: number;
                                    } | null;
                                    stepId: string;
                                    target: string;
                                }[];
                            };
                            complete?: {
                                calendar: {
                                    calendarId: string;
                                    /** Format: date */
                                    knownUntil: string;
                                    version: number;
                                };
                                derived?: {
                                    deadline: number;
                                    /** Format: date-time */
                                    writtenDueAt: string;
                                };
                                /** Format: date-time */
                                dueAt: string;
                                /** Format: date-time */
                                originalDueAt?: string;
                                policyId: string;
                                policyVersion: number;
                                provisional: boolean;
                                /** Format: date-time */
                                startedAt: string;
                                /**
                                 * @description late = it still runs and its time is over; ended = for good, also when the report is returned
                                 * @enum {string}
                                 */
                                state: "running" | "late" | "ended";
                                steps: {
                                    channel: string;
                                    /** Format: date-time */
                                    dueAt: string;
                                    outcome: {
                                        /** Format: date-time */
                                        at: string;
                                        /** Format: date */
                                        calendarKnownUntil: string;
                                        calendarVersion: number;
                                        /** @enum {string} */
                                        kind: "fired" | "superfluous" | "skipped";
                                        policyVersion: number;
                                        reason: string | null;
                                        targetUnitId: string | null;
                                        treePosition: number;
                                    } | null;
                                    stepId: string;
                                    target: string;
                                }[];
                            };
                        };
                        closedPeriods?: number;
                        completed: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                        } | null;
                        delegated?: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            note: string | null;
                            postId: string;
                        };
                        directive: {
                            /** @enum {string} */
                            action: "acknowledge" | "comply" | "act" | "report" | "relay";
                            form?: {
                                fields: {
                                    id: string;
                                    kind: string;
                                    label: string;
                                    required: boolean;
                                }[];
                            };
                            /** Format: date */
                            letterDate: string;
                            number: string;
                            orders: {
                                /** @enum {string} */
                                action: "acknowledge" | "comply" | "act" | "report" | "relay";
                                ordinal: number;
                                text: string;
                            }[];
                            subject: string;
                            /** @enum {string} */
                            urgency: "normal" | "urgent" | "very-urgent" | "most-urgent";
                        };
                        directiveId: string;
                        disowned?: {
                            answered: {
                                answer: string;
                                /** Format: date-time */
                                at: string;
                                by: string;
                                reason: string;
                            } | null;
                            /** Format: date-time */
                            at: string;
                            by: string;
                            reason: string;
                            suggestedUnitId: string | null;
                        };
                        ended?: {
                            actor: string;
                            /** Format: date-time */
                            at: string;
                            byDirectiveId: string | null;
                            kind: string;
                            reason: string | null;
                        };
                        /** @enum {string} */
                        endedBy: "acknowledgement" | "unit" | "issuer";
                        extension?: {
                            agreedDueAt: string | null;
                            /** Format: date-time */
                            askedAt: string;
                            askedBy: string;
                            decidedAt: string | null;
                            decidedBy: string | null;
                            decision: string | null;
                            reason: string;
                            state: string;
                            /** Format: date-time */
                            wantedDueAt: string;
                        };
                        issuerUnitId: string;
                        /** @enum {string} */
                        level: "ministry" | "department" | "province" | "district" | "local" | "other";
                        /** Format: date-time */
                        nextDueAt?: string;
                        obligations: {
                            act: boolean;
                            relay: boolean;
                        };
                        orders: number[];
                        ownerPath?: string[];
                        parentTaskId: string | null;
                        path: string[];
                        period?: {
                            /** Format: date-time */
                            dueAt: string;
                            /** Format: date */
                            from: string;
                            last: boolean;
                            ordinal: number;
                        };
                        recipientUnitId: string;
                        registered?: {
                            /** Format: date-time */
                            at: string;
                            number: number;
                            /** @enum {string} */
                            series: "ordinary" | "circular" | "confidential" | "secret" | "top-secret";
                            year: number;
                        };
                        relayed?: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            covers: number;
                            directiveId: string;
                            earlier?: string[];
                            expected: number;
                        };
                        reported: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            files?: {
                                bytes: number;
                                mediaType: string;
                                name: string;
                                sha256: string;
                            }[];
                            kind?: string;
                            text: string;
                            values?: {
                                name: string;
                                value: string | number | boolean;
                            }[];
                        } | null;
                        reports?: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            files?: {
                                bytes: number;
                                mediaType: string;
                                name: string;
                                sha256: string;
                            }[];
                            kind?: string;
                            order: number;
                            text: string;
                            values?: {
                                name: string;
                                value: string | number | boolean;
                            }[];
                        }[];
                        returned: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            reason: string;
                        } | null;
                        rootDirectiveId?: string;
                        started: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                        } | null;
                        /** @enum {string} */
                        status: "assigned" | "acknowledged" | "in-progress" | "reported" | "returned" | "completed";
                        taskId: string;
                        transferred?: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            count: number;
                            from: string;
                            reason: string;
                            to: string;
                        };
                        unitCode: string;
                        unitId: string;
                        unitName: string;
                    };
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["assignment.Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["assignment.Problem"];
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["assignment.Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["assignment.Problem"];
                };
            };
            /** @description The present state does not allow this, or the same Idempotency-Key is still at work */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["assignment.Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["assignment.Problem"];
                };
            };
            /** @description The Idempotency-Key was used for another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["assignment.Problem"];
                };
            };
            /** @description Not available now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["assignment.Problem"];
                };
            };
        };
    };
    "assignment.taskSteps.sendBack": {
        parameters: {
            query?: never;
            header?: {
                /** @description The same request under the same key is done once, and answered again as it was: a new UUID a step */
                "Idempotency-Key"?: string;
            };
            path: {
                taskId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        accepted?: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            finishOn: string | null;
                            plan: string;
                        };
                        acknowledged: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            onBehalf?: {
                                evidence: {
                                    files?: {
                                        bytes: number;
                                        mediaType: string;
                                        name: string;
                                        sha256: string;
                                    }[];
                                    text: string;
                                };
                                postId: string;
                                unitId: string;
                                why: string;
                            };
                        } | null;
                        /**
                         * Format: date-time
                         * @description The time of this service when it answered: what is overdue is overdue by it
                         */
                        asOf: string;
                        /** Format: date-time */
                        assignedAt: string;
                        /** @description The steps open to whoever asks, the likeliest first */
                        can: ("acknowledge" | "acknowledge-for" | "accept" | "start" | "report" | "complete" | "return" | "decide-extension" | "keep" | "transfer" | "exempt" | "delegate" | "disown" | "ask-extension" | "undo")[];
                        clocks: {
                            acknowledge?: {
                                calendar: {
                                    calendarId: string;
                                    /** Format: date */
                                    knownUntil: string;
                                    version: number;
                                };
                                derived?: {
                                    deadline: number;
                                    /** Format: date-time */
                                    writtenDueAt: string;
                                };
                                /** Format: date-time */
                                dueAt: string;
                                /** Format: date-time */
                                originalDueAt?: string;
                                policyId: string;
                                policyVersion: number;
                                provisional: boolean;
                                /** Format: date-time */
                                startedAt: string;
                                /**
                                 * @description late = it still runs and its time is over; ended = for good, also when the report is returned
                                 * @enum {string}
                                 */
                                state: "running" | "late" | "ended";
                                steps: {
                                    channel: string;
                                    /** Format: date-time */
                                    dueAt: string;
                                    outcome: {
                                        /** Format: date-time */
                                        at: string;
                                        /** Format: date */
                                        calendarKnownUntil: string;
                                        calendarVersion: number;
                                        /** @enum {string} */
                                        kind: "fired" | "superfluous" | "skipped";
                                        policyVersion: number;
                                        reason: string | null;
                                        targetUnitId: string | null;
                                        treePosition: number;
                                    } | null;
                                    stepId: string;
                                    target: string;
                                }[];
                            };
                            complete?: {
                                calendar: {
                                    calendarId: string;
                                    /** Format: date */
                                    knownUntil: string;
                                    version: number;
                                };
                                derived?: {
                                    deadline: number;
                                    /** Format: date-time */
                                    writtenDueAt: string;
                                };
                                /** Format: date-time */
                                dueAt: string;
                                /** Format: date-time */
                                originalDueAt?: string;
                                policyId: string;
                                policyVersion: number;
                                provisional: boolean;
                                /** Format: date-time */
                                startedAt: string;
                                /**
                                 * @description late = it still runs and its time is over; ended = for good, also when the report is returned
                                 * @enum {string}
                                 */
                                state: "running" | "late" | "ended";
                                steps: {
                                    channel: string;
                                    /** Format: date-time */
                                    dueAt: string;
                                    outcome: {
                                        /** Format: date-time */
                                        at: string;
                                        /** Format: date */
                                        calendarKnownUntil: string;
                                        calendarVersion: number;
                                        /** @enum {string} */
                                        kind: "fired" | "superfluous" | "skipped";
                                        policyVersion: number;
                                        reason: string | null;
                                        targetUnitId: string | null;
                                        treePosition: number;
                                    } | null;
                                    stepId: string;
                                    target: string;
                                }[];
                            };
                        };
                        closedPeriods?: number;
                        completed: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                        } | null;
                        delegated?: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            note: string | null;
                            postId: string;
                        };
                        directive: {
                            /** @enum {string} */
                            action: "acknowledge" | "comply" | "act" | "report" | "relay";
                            form?: {
                                fields: {
                                    id: string;
                                    kind: string;
                                    label: string;
                                    required: boolean;
                                }[];
                            };
                            /** Format: date */
                            letterDate: string;
                            number: string;
                            orders: {
                                /** @enum {string} */
                                action: "acknowledge" | "comply" | "act" | "report" | "relay";
                                ordinal: number;
                                text: string;
                            }[];
                            subject: string;
                            /** @enum {string} */
                            urgency: "normal" | "urgent" | "very-urgent" | "most-urgent";
                        };
                        directiveId: string;
                        disowned?: {
                            answered: {
                                answer: string;
                                /** Format: date-time */
                                at: string;
                                by: string;
                                reason: string;
                            } | null;
                            /** Format: date-time */
                            at: string;
                            by: string;
                            reason: string;
                            suggestedUnitId: string | null;
                        };
                        ended?: {
                            actor: string;
                            /** Format: date-time */
                            at: string;
                            byDirectiveId: string | null;
                            kind: string;
                            reason: string | null;
                        };
                        /** @enum {string} */
                        endedBy: "acknowledgement" | "unit" | "issuer";
                        extension?: {
                            agreedDueAt: string | null;
                            /** Format: date-time */
                            askedAt: string;
                            askedBy: string;
                            decidedAt: string | null;
                            decidedBy: string | null;
                            decision: string | null;
                            reason: string;
                            state: string;
                            /** Format: date-time */
                            wantedDueAt: string;
                        };
                        issuerUnitId: string;
                        /** @enum {string} */
                        level: "ministry" | "department" | "province" | "district" | "local" | "other";
                        /** Format: date-time */
                        nextDueAt?: string;
                        obligations: {
                            act: boolean;
                            relay: boolean;
                        };
                        orders: number[];
                        ownerPath?: string[];
                        parentTaskId: string | null;
                        path: string[];
                        period?: {
                            /** Format: date-time */
                            dueAt: string;
                            /** Format: date */
                            from: string;
                            last: boolean;
                            ordinal: number;
                        };
                        recipientUnitId: string;
                        registered?: {
                            /** Format: date-time */
                            at: string;
                            number: number;
                            /** @enum {string} */
                            series: "ordinary" | "circular" | "confidential" | "secret" | "top-secret";
                            year: number;
                        };
                        relayed?: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            covers: number;
                            directiveId: string;
                            earlier?: string[];
                            expected: number;
                        };
                        reported: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            files?: {
                                bytes: number;
                                mediaType: string;
                                name: string;
                                sha256: string;
                            }[];
                            kind?: string;
                            text: string;
                            values?: {
                                name: string;
                                value: string | number | boolean;
                            }[];
                        } | null;
                        reports?: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            files?: {
                                bytes: number;
                                mediaType: string;
                                name: string;
                                sha256: string;
                            }[];
                            kind?: string;
                            order: number;
                            text: string;
                            values?: {
                                name: string;
                                value: string | number | boolean;
                            }[];
                        }[];
                        returned: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            reason: string;
                        } | null;
                        rootDirectiveId?: string;
                        started: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                        } | null;
                        /** @enum {string} */
                        status: "assigned" | "acknowledged" | "in-progress" | "reported" | "returned" | "completed";
                        taskId: string;
                        transferred?: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            count: number;
                            from: string;
                            reason: string;
                            to: string;
                        };
                        unitCode: string;
                        unitId: string;
                        unitName: string;
                    };
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["assignment.Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["assignment.Problem"];
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["assignment.Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["assignment.Problem"];
                };
            };
            /** @description The present state does not allow this, or the same Idempotency-Key is still at work */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["assignment.Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["assignment.Problem"];
                };
            };
            /** @description The Idempotency-Key was used for another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["assignment.Problem"];
                };
            };
            /** @description Not available now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["assignment.Problem"];
                };
            };
        };
    };
    "assignment.taskSteps.start": {
        parameters: {
            query?: never;
            header?: {
                /** @description The same request under the same key is done once, and answered again as it was: a new UUID a step */
                "Idempotency-Key"?: string;
            };
            path: {
                taskId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        accepted?: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            finishOn: string | null;
                            plan: string;
                        };
                        acknowledged: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            onBehalf?: {
                                evidence: {
                                    files?: {
                                        bytes: number;
                                        mediaType: string;
                                        name: string;
                                        sha256: string;
                                    }[];
                                    text: string;
                                };
                                postId: string;
                                unitId: string;
                                why: string;
                            };
                        } | null;
                        /**
                         * Format: date-time
                         * @description The time of this service when it answered: what is overdue is overdue by it
                         */
                        asOf: string;
                        /** Format: date-time */
                        assignedAt: string;
                        /** @description The steps open to whoever asks, the likeliest first */
                        can: ("acknowledge" | "acknowledge-for" | "accept" | "start" | "report" | "complete" | "return" | "decide-extension" | "keep" | "transfer" | "exempt" | "delegate" | "disown" | "ask-extension" | "undo")[];
                        clocks: {
                            acknowledge?: {
                                calendar: {
                                    calendarId: string;
                                    /** Format: date */
                                    knownUntil: string;
                                    version: number;
                                };
                                derived?: {
                                    deadline: number;
                                    /** Format: date-time */
                                    writtenDueAt: string;
                                };
                                /** Format: date-time */
                                dueAt: string;
                                /** Format: date-time */
                                originalDueAt?: string;
                                policyId: string;
                                policyVersion: number;
                                provisional: boolean;
                                /** Format: date-time */
                                startedAt: string;
                                /**
                                 * @description late = it still runs and its time is over; ended = for good, also when the report is returned
                                 * @enum {string}
                                 */
                                state: "running" | "late" | "ended";
                                steps: {
                                    channel: string;
                                    /** Format: date-time */
                                    dueAt: string;
                                    outcome: {
                                        /** Format: date-time */
                                        at: string;
                                        /** Format: date */
                                        calendarKnownUntil: string;
                                        calendarVersion: number;
                                        /** @enum {string} */
                                        kind: "fired" | "superfluous" | "skipped";
                                        policyVersion: number;
                                        reason: string | null;
                                        targetUnitId: string | null;
                                        treePosition: number;
                                    } | null;
                                    stepId: string;
                                    target: string;
                                }[];
                            };
                            complete?: {
                                calendar: {
                                    calendarId: string;
                                    /** Format: date */
                                    knownUntil: string;
                                    version: number;
                                };
                                derived?: {
                                    deadline: number;
                                    /** Format: date-time */
                                    writtenDueAt: string;
                                };
                                /** Format: date-time */
                                dueAt: string;
                                /** Format: date-time */
                                originalDueAt?: string;
                                policyId: string;
                                policyVersion: number;
                                provisional: boolean;
                                /** Format: date-time */
                                startedAt: string;
                                /**
                                 * @description late = it still runs and its time is over; ended = for good, also when the report is returned
                                 * @enum {string}
                                 */
                                state: "running" | "late" | "ended";
                                steps: {
                                    channel: string;
                                    /** Format: date-time */
                                    dueAt: string;
                                    outcome: {
                                        /** Format: date-time */
                                        at: string;
                                        /** Format: date */
                                        calendarKnownUntil: string;
                                        calendarVersion: number;
                                        /** @enum {string} */
                                        kind: "fired" | "superfluous" | "skipped";
                                        policyVersion: number;
                                        reason: string | null;
                                        targetUnitId: string | null;
                                        treePosition: number;
                                    } | null;
                                    stepId: string;
                                    target: string;
                                }[];
                            };
                        };
                        closedPeriods?: number;
                        completed: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                        } | null;
                        delegated?: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            note: string | null;
                            postId: string;
                        };
                        directive: {
                            /** @enum {string} */
                            action: "acknowledge" | "comply" | "act" | "report" | "relay";
                            form?: {
                                fields: {
                                    id: string;
                                    kind: string;
                                    label: string;
                                    required: boolean;
                                }[];
                            };
                            /** Format: date */
                            letterDate: string;
                            number: string;
                            orders: {
                                /** @enum {string} */
                                action: "acknowledge" | "comply" | "act" | "report" | "relay";
                                ordinal: number;
                                text: string;
                            }[];
                            subject: string;
                            /** @enum {string} */
                            urgency: "normal" | "urgent" | "very-urgent" | "most-urgent";
                        };
                        directiveId: string;
                        disowned?: {
                            answered: {
                                answer: string;
                                /** Format: date-time */
                                at: string;
                                by: string;
                                reason: string;
                            } | null;
                            /** Format: date-time */
                            at: string;
                            by: string;
                            reason: string;
                            suggestedUnitId: string | null;
                        };
                        ended?: {
                            actor: string;
                            /** Format: date-time */
                            at: string;
                            byDirectiveId: string | null;
                            kind: string;
                            reason: string | null;
                        };
                        /** @enum {string} */
                        endedBy: "acknowledgement" | "unit" | "issuer";
                        extension?: {
                            agreedDueAt: string | null;
                            /** Format: date-time */
                            askedAt: string;
                            askedBy: string;
                            decidedAt: string | null;
                            decidedBy: string | null;
                            decision: string | null;
                            reason: string;
                            state: string;
                            /** Format: date-time */
                            wantedDueAt: string;
                        };
                        issuerUnitId: string;
                        /** @enum {string} */
                        level: "ministry" | "department" | "province" | "district" | "local" | "other";
                        /** Format: date-time */
                        nextDueAt?: string;
                        obligations: {
                            act: boolean;
                            relay: boolean;
                        };
                        orders: number[];
                        ownerPath?: string[];
                        parentTaskId: string | null;
                        path: string[];
                        period?: {
                            /** Format: date-time */
                            dueAt: string;
                            /** Format: date */
                            from: string;
                            last: boolean;
                            ordinal: number;
                        };
                        recipientUnitId: string;
                        registered?: {
                            /** Format: date-time */
                            at: string;
                            number: number;
                            /** @enum {string} */
                            series: "ordinary" | "circular" | "confidential" | "secret" | "top-secret";
                            year: number;
                        };
                        relayed?: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            covers: number;
                            directiveId: string;
                            earlier?: string[];
                            expected: number;
                        };
                        reported: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            files?: {
                                bytes: number;
                                mediaType: string;
                                name: string;
                                sha256: string;
                            }[];
                            kind?: string;
                            text: string;
                            values?: {
                                name: string;
                                value: string | number | boolean;
                            }[];
                        } | null;
                        reports?: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            files?: {
                                bytes: number;
                                mediaType: string;
                                name: string;
                                sha256: string;
                            }[];
                            kind?: string;
                            order: number;
                            text: string;
                            values?: {
                                name: string;
                                value: string | number | boolean;
                            }[];
                        }[];
                        returned: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            reason: string;
                        } | null;
                        rootDirectiveId?: string;
                        started: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                        } | null;
                        /** @enum {string} */
                        status: "assigned" | "acknowledged" | "in-progress" | "reported" | "returned" | "completed";
                        taskId: string;
                        transferred?: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            count: number;
                            from: string;
                            reason: string;
                            to: string;
                        };
                        unitCode: string;
                        unitId: string;
                        unitName: string;
                    };
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["assignment.Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["assignment.Problem"];
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["assignment.Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["assignment.Problem"];
                };
            };
            /** @description The present state does not allow this, or the same Idempotency-Key is still at work */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["assignment.Problem"];
                };
            };
            /** @description The Idempotency-Key was used for another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["assignment.Problem"];
                };
            };
            /** @description Not available now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["assignment.Problem"];
                };
            };
        };
    };
    "assignment.taskMoves.transfer": {
        parameters: {
            query?: never;
            header?: {
                /** @description The same request under the same key is done once, and answered again as it was: a new UUID a step */
                "Idempotency-Key"?: string;
            };
            path: {
                taskId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                    toUnitId: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        accepted?: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            finishOn: string | null;
                            plan: string;
                        };
                        acknowledged: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            onBehalf?: {
                                evidence: {
                                    files?: {
                                        bytes: number;
                                        mediaType: string;
                                        name: string;
                                        sha256: string;
                                    }[];
                                    text: string;
                                };
                                postId: string;
                                unitId: string;
                                why: string;
                            };
                        } | null;
                        /**
                         * Format: date-time
                         * @description The time of this service when it answered: what is overdue is overdue by it
                         */
                        asOf: string;
                        /** Format: date-time */
                        assignedAt: string;
                        /** @description The steps open to whoever asks, the likeliest first */
                        can: ("acknowledge" | "acknowledge-for" | "accept" | "start" | "report" | "complete" | "return" | "decide-extension" | "keep" | "transfer" | "exempt" | "delegate" | "disown" | "ask-extension" | "undo")[];
                        clocks: {
                            acknowledge?: {
                                calendar: {
                                    calendarId: string;
                                    /** Format: date */
                                    knownUntil: string;
                                    version: number;
                                };
                                derived?: {
                                    deadline: number;
                                    /** Format: date-time */
                                    writtenDueAt: string;
                                };
                                /** Format: date-time */
                                dueAt: string;
                                /** Format: date-time */
                                originalDueAt?: string;
                                policyId: string;
                                policyVersion: number;
                                provisional: boolean;
                                /** Format: date-time */
                                startedAt: string;
                                /**
                                 * @description late = it still runs and its time is over; ended = for good, also when the report is returned
                                 * @enum {string}
                                 */
                                state: "running" | "late" | "ended";
                                steps: {
                                    channel: string;
                                    /** Format: date-time */
                                    dueAt: string;
                                    outcome: {
                                        /** Format: date-time */
                                        at: string;
                                        /** Format: date */
                                        calendarKnownUntil: string;
                                        calendarVersion: number;
                                        /** @enum {string} */
                                        kind: "fired" | "superfluous" | "skipped";
                                        policyVersion: number;
                                        reason: string | null;
                                        targetUnitId: string | null;
                                        treePosition: number;
                                    } | null;
                                    stepId: string;
                                    target: string;
                                }[];
                            };
                            complete?: {
                                calendar: {
                                    calendarId: string;
                                    /** Format: date */
                                    knownUntil: string;
                                    version: number;
                                };
                                derived?: {
                                    deadline: number;
                                    /** Format: date-time */
                                    writtenDueAt: string;
                                };
                                /** Format: date-time */
                                dueAt: string;
                                /** Format: date-time */
                                originalDueAt?: string;
                                policyId: string;
                                policyVersion: number;
                                provisional: boolean;
                                /** Format: date-time */
                                startedAt: string;
                                /**
                                 * @description late = it still runs and its time is over; ended = for good, also when the report is returned
                                 * @enum {string}
                                 */
                                state: "running" | "late" | "ended";
                                steps: {
                                    channel: string;
                                    /** Format: date-time */
                                    dueAt: string;
                                    outcome: {
                                        /** Format: date-time */
                                        at: string;
                                        /** Format: date */
                                        calendarKnownUntil: string;
                                        calendarVersion: number;
                                        /** @enum {string} */
                                        kind: "fired" | "superfluous" | "skipped";
                                        policyVersion: number;
                                        reason: string | null;
                                        targetUnitId: string | null;
                                        treePosition: number;
                                    } | null;
                                    stepId: string;
                                    target: string;
                                }[];
                            };
                        };
                        closedPeriods?: number;
                        completed: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                        } | null;
                        delegated?: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            note: string | null;
                            postId: string;
                        };
                        directive: {
                            /** @enum {string} */
                            action: "acknowledge" | "comply" | "act" | "report" | "relay";
                            form?: {
                                fields: {
                                    id: string;
                                    kind: string;
                                    label: string;
                                    required: boolean;
                                }[];
                            };
                            /** Format: date */
                            letterDate: string;
                            number: string;
                            orders: {
                                /** @enum {string} */
                                action: "acknowledge" | "comply" | "act" | "report" | "relay";
                                ordinal: number;
                                text: string;
                            }[];
                            subject: string;
                            /** @enum {string} */
                            urgency: "normal" | "urgent" | "very-urgent" | "most-urgent";
                        };
                        directiveId: string;
                        disowned?: {
                            answered: {
                                answer: string;
                                /** Format: date-time */
                                at: string;
                                by: string;
                                reason: string;
                            } | null;
                            /** Format: date-time */
                            at: string;
                            by: string;
                            reason: string;
                            suggestedUnitId: string | null;
                        };
                        ended?: {
                            actor: string;
                            /** Format: date-time */
                            at: string;
                            byDirectiveId: string | null;
                            kind: string;
                            reason: string | null;
                        };
                        /** @enum {string} */
                        endedBy: "acknowledgement" | "unit" | "issuer";
                        extension?: {
                            agreedDueAt: string | null;
                            /** Format: date-time */
                            askedAt: string;
                            askedBy: string;
                            decidedAt: string | null;
                            decidedBy: string | null;
                            decision: string | null;
                            reason: string;
                            state: string;
                            /** Format: date-time */
                            wantedDueAt: string;
                        };
                        issuerUnitId: string;
                        /** @enum {string} */
                        level: "ministry" | "department" | "province" | "district" | "local" | "other";
                        /** Format: date-time */
                        nextDueAt?: string;
                        obligations: {
                            act: boolean;
                            relay: boolean;
                        };
                        orders: number[];
                        ownerPath?: string[];
                        parentTaskId: string | null;
                        path: string[];
                        period?: {
                            /** Format: date-time */
                            dueAt: string;
                            /** Format: date */
                            from: string;
                            last: boolean;
                            ordinal: number;
                        };
                        recipientUnitId: string;
                        registered?: {
                            /** Format: date-time */
                            at: string;
                            number: number;
                            /** @enum {string} */
                            series: "ordinary" | "circular" | "confidential" | "secret" | "top-secret";
                            year: number;
                        };
                        relayed?: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            covers: number;
                            directiveId: string;
                            earlier?: string[];
                            expected: number;
                        };
                        reported: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            files?: {
                                bytes: number;
                                mediaType: string;
                                name: string;
                                sha256: string;
                            }[];
                            kind?: string;
                            text: string;
                            values?: {
                                name: string;
                                value: string | number | boolean;
                            }[];
                        } | null;
                        reports?: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            files?: {
                                bytes: number;
                                mediaType: string;
                                name: string;
                                sha256: string;
                            }[];
                            kind?: string;
                            order: number;
                            text: string;
                            values?: {
                                name: string;
                                value: string | number | boolean;
                            }[];
                        }[];
                        returned: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            reason: string;
                        } | null;
                        rootDirectiveId?: string;
                        started: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                        } | null;
                        /** @enum {string} */
                        status: "assigned" | "acknowledged" | "in-progress" | "reported" | "returned" | "completed";
                        taskId: string;
                        transferred?: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            count: number;
                            from: string;
                            reason: string;
                            to: string;
                        };
                        unitCode: string;
                        unitId: string;
                        unitName: string;
                    };
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["assignment.Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["assignment.Problem"];
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["assignment.Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["assignment.Problem"];
                };
            };
            /** @description The present state does not allow this, or the same Idempotency-Key is still at work */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["assignment.Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["assignment.Problem"];
                };
            };
            /** @description The Idempotency-Key was used for another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["assignment.Problem"];
                };
            };
            /** @description Not available now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["assignment.Problem"];
                };
            };
        };
    };
    "assignment.taskSteps.undo": {
        parameters: {
            query?: never;
            header?: {
                /** @description The same request under the same key is done once, and answered again as it was: a new UUID a step */
                "Idempotency-Key"?: string;
            };
            path: {
                taskId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        accepted?: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            finishOn: string | null;
                            plan: string;
                        };
                        acknowledged: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            onBehalf?: {
                                evidence: {
                                    files?: {
                                        bytes: number;
                                        mediaType: string;
                                        name: string;
                                        sha256: string;
                                    }[];
                                    text: string;
                                };
                                postId: string;
                                unitId: string;
                                why: string;
                            };
                        } | null;
                        /**
                         * Format: date-time
                         * @description The time of this service when it answered: what is overdue is overdue by it
                         */
                        asOf: string;
                        /** Format: date-time */
                        assignedAt: string;
                        /** @description The steps open to whoever asks, the likeliest first */
                        can: ("acknowledge" | "acknowledge-for" | "accept" | "start" | "report" | "complete" | "return" | "decide-extension" | "keep" | "transfer" | "exempt" | "delegate" | "disown" | "ask-extension" | "undo")[];
                        clocks: {
                            acknowledge?: {
                                calendar: {
                                    calendarId: string;
                                    /** Format: date */
                                    knownUntil: string;
                                    version: number;
                                };
                                derived?: {
                                    deadline: number;
                                    /** Format: date-time */
                                    writtenDueAt: string;
                                };
                                /** Format: date-time */
                                dueAt: string;
                                /** Format: date-time */
                                originalDueAt?: string;
                                policyId: string;
                                policyVersion: number;
                                provisional: boolean;
                                /** Format: date-time */
                                startedAt: string;
                                /**
                                 * @description late = it still runs and its time is over; ended = for good, also when the report is returned
                                 * @enum {string}
                                 */
                                state: "running" | "late" | "ended";
                                steps: {
                                    channel: string;
                                    /** Format: date-time */
                                    dueAt: string;
                                    outcome: {
                                        /** Format: date-time */
                                        at: string;
                                        /** Format: date */
                                        calendarKnownUntil: string;
                                        calendarVersion: number;
                                        /** @enum {string} */
                                        kind: "fired" | "superfluous" | "skipped";
                                        policyVersion: number;
                                        reason: string | null;
                                        targetUnitId: string | null;
                                        treePosition: number;
                                    } | null;
                                    stepId: string;
                                    target: string;
                                }[];
                            };
                            complete?: {
                                calendar: {
                                    calendarId: string;
                                    /** Format: date */
                                    knownUntil: string;
                                    version: number;
                                };
                                derived?: {
                                    deadline: number;
                                    /** Format: date-time */
                                    writtenDueAt: string;
                                };
                                /** Format: date-time */
                                dueAt: string;
                                /** Format: date-time */
                                originalDueAt?: string;
                                policyId: string;
                                policyVersion: number;
                                provisional: boolean;
                                /** Format: date-time */
                                startedAt: string;
                                /**
                                 * @description late = it still runs and its time is over; ended = for good, also when the report is returned
                                 * @enum {string}
                                 */
                                state: "running" | "late" | "ended";
                                steps: {
                                    channel: string;
                                    /** Format: date-time */
                                    dueAt: string;
                                    outcome: {
                                        /** Format: date-time */
                                        at: string;
                                        /** Format: date */
                                        calendarKnownUntil: string;
                                        calendarVersion: number;
                                        /** @enum {string} */
                                        kind: "fired" | "superfluous" | "skipped";
                                        policyVersion: number;
                                        reason: string | null;
                                        targetUnitId: string | null;
                                        treePosition: number;
                                    } | null;
                                    stepId: string;
                                    target: string;
                                }[];
                            };
                        };
                        closedPeriods?: number;
                        completed: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                        } | null;
                        delegated?: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            note: string | null;
                            postId: string;
                        };
                        directive: {
                            /** @enum {string} */
                            action: "acknowledge" | "comply" | "act" | "report" | "relay";
                            form?: {
                                fields: {
                                    id: string;
                                    kind: string;
                                    label: string;
                                    required: boolean;
                                }[];
                            };
                            /** Format: date */
                            letterDate: string;
                            number: string;
                            orders: {
                                /** @enum {string} */
                                action: "acknowledge" | "comply" | "act" | "report" | "relay";
                                ordinal: number;
                                text: string;
                            }[];
                            subject: string;
                            /** @enum {string} */
                            urgency: "normal" | "urgent" | "very-urgent" | "most-urgent";
                        };
                        directiveId: string;
                        disowned?: {
                            answered: {
                                answer: string;
                                /** Format: date-time */
                                at: string;
                                by: string;
                                reason: string;
                            } | null;
                            /** Format: date-time */
                            at: string;
                            by: string;
                            reason: string;
                            suggestedUnitId: string | null;
                        };
                        ended?: {
                            actor: string;
                            /** Format: date-time */
                            at: string;
                            byDirectiveId: string | null;
                            kind: string;
                            reason: string | null;
                        };
                        /** @enum {string} */
                        endedBy: "acknowledgement" | "unit" | "issuer";
                        extension?: {
                            agreedDueAt: string | null;
                            /** Format: date-time */
                            askedAt: string;
                            askedBy: string;
                            decidedAt: string | null;
                            decidedBy: string | null;
                            decision: string | null;
                            reason: string;
                            state: string;
                            /** Format: date-time */
                            wantedDueAt: string;
                        };
                        issuerUnitId: string;
                        /** @enum {string} */
                        level: "ministry" | "department" | "province" | "district" | "local" | "other";
                        /** Format: date-time */
                        nextDueAt?: string;
                        obligations: {
                            act: boolean;
                            relay: boolean;
                        };
                        orders: number[];
                        ownerPath?: string[];
                        parentTaskId: string | null;
                        path: string[];
                        period?: {
                            /** Format: date-time */
                            dueAt: string;
                            /** Format: date */
                            from: string;
                            last: boolean;
                            ordinal: number;
                        };
                        recipientUnitId: string;
                        registered?: {
                            /** Format: date-time */
                            at: string;
                            number: number;
                            /** @enum {string} */
                            series: "ordinary" | "circular" | "confidential" | "secret" | "top-secret";
                            year: number;
                        };
                        relayed?: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            covers: number;
                            directiveId: string;
                            earlier?: string[];
                            expected: number;
                        };
                        reported: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            files?: {
                                bytes: number;
                                mediaType: string;
                                name: string;
                                sha256: string;
                            }[];
                            kind?: string;
                            text: string;
                            values?: {
                                name: string;
                                value: string | number | boolean;
                            }[];
                        } | null;
                        reports?: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            files?: {
                                bytes: number;
                                mediaType: string;
                                name: string;
                                sha256: string;
                            }[];
                            kind?: string;
                            order: number;
                            text: string;
                            values?: {
                                name: string;
                                value: string | number | boolean;
                            }[];
                        }[];
                        returned: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            reason: string;
                        } | null;
                        rootDirectiveId?: string;
                        started: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                        } | null;
                        /** @enum {string} */
                        status: "assigned" | "acknowledged" | "in-progress" | "reported" | "returned" | "completed";
                        taskId: string;
                        transferred?: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            count: number;
                            from: string;
                            reason: string;
                            to: string;
                        };
                        unitCode: string;
                        unitId: string;
                        unitName: string;
                    };
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["assignment.Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["assignment.Problem"];
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["assignment.Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["assignment.Problem"];
                };
            };
            /** @description The present state does not allow this, or the same Idempotency-Key is still at work */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["assignment.Problem"];
                };
            };
            /** @description The Idempotency-Key was used for another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["assignment.Problem"];
                };
            };
            /** @description Not available now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["assignment.Problem"];
                };
            };
        };
    };
    "assignment.taskBulk.take": {
        parameters: {
            query?: never;
            header?: {
                /** @description The same request under the same key is done once, and answered again as it was: a new UUID a step */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The step by its name, with what it needs as when it is taken on one task */
                    step: {
                        /** @constant */
                        type: "acknowledge";
                    } | {
                        evidence: {
                            /** @description SHA-256 of files that the same person has sent before */
                            files?: string[];
                            /** @description Who of the unit was told, when and how */
                            text: string;
                        };
                        /** @constant */
                        type: "acknowledge-for";
                    } | {
                        /**
                         * Format: date
                         * @description By which day it means to be done
                         */
                        finishOn?: string;
                        /** @description How the unit will do it */
                        plan: string;
                        /** @constant */
                        type: "accept";
                    } | {
                        /** @constant */
                        type: "start";
                    } | {
                        /** @description SHA-256 of files that the same person has sent before */
                        files?: string[];
                        /**
                         * @description nil = there is nothing to report
                         * @default result
                         * @enum {string}
                         */
                        kind?: "result" | "nil";
                        /** @description On this order alone; with the last of its orders the task is reported */
                        order?: number;
                        /** @description May be left out of a nil report alone */
                        text?: string;
                        /** @constant */
                        type: "report";
                        /** @description What is stated apart from the text, such as a count */
                        values?: {
                            name: string;
                            value: string | number | boolean;
                        }[];
                    } | {
                        /** @constant */
                        type: "complete";
                    } | {
                        reason: string;
                        /** @constant */
                        type: "return";
                    } | {
                        reason: string;
                        /** @constant */
                        type: "keep";
                    } | {
                        reason: string;
                        /** @constant */
                        type: "exempt";
                    } | {
                        reason: string;
                        /** @description Whose task it is, as far as the unit knows */
                        suggestedUnitId?: string;
                        /** @constant */
                        type: "disown";
                    } | {
                        reason: string;
                        /** @constant */
                        type: "ask-extension";
                        /**
                         * Format: date
                         * @description The last day of the time asked for
                         */
                        until: string;
                    } | {
                        grant: boolean;
                        /** @description Needed where it is refused */
                        reason?: string;
                        /** @constant */
                        type: "decide-extension";
                        /**
                         * Format: date
                         * @description Another last day than was asked for
                         */
                        until?: string;
                    } | {
                        reason: string;
                        toUnitId: string;
                        /** @constant */
                        type: "transfer";
                    };
                    taskIds: string[];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Each task once, in the order asked */
                        items: {
                            problem: {
                                code: string;
                                detail: string;
                            } | null;
                            /** @description As it is now; null where the step was refused */
                            status: ("assigned" | "acknowledged" | "in-progress" | "reported" | "returned" | "completed") | null;
                            taskId: string;
                        }[];
                        refused: number;
                        /** @description On how many tasks the step was taken */
                        taken: number;
                    };
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["assignment.Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["assignment.Problem"];
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["assignment.Problem"];
                };
            };
            /** @description The present state does not allow this, or the same Idempotency-Key is still at work */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["assignment.Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["assignment.Problem"];
                };
            };
            /** @description The Idempotency-Key was used for another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["assignment.Problem"];
                };
            };
            /** @description Not available now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["assignment.Problem"];
                };
            };
        };
    };
    "assignment.tasks.counts": {
        parameters: {
            query: {
                unit: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: date-time
                         * @description The time of this service when it answered: what is overdue is overdue by it
                         */
                        asOf: string;
                        byStatus: {
                            [key: string]: number;
                        };
                        /** @description Of all of these: those with a clock that still runs and whose time is over */
                        overdue: number;
                    };
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["assignment.Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["assignment.Problem"];
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["assignment.Problem"];
                };
            };
            /** @description Not available now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["assignment.Problem"];
                };
            };
        };
    };
    "assignment.taskFiles.send": {
        parameters: {
            query: {
                name: string;
            };
            header?: {
                /** @description The same request under the same key is done once, and answered again as it was: a new UUID a step */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        bytes: number;
                        mediaType: string;
                        name: string;
                        sha256: string;
                    };
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["assignment.Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["assignment.Problem"];
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["assignment.Problem"];
                };
            };
            /** @description The present state does not allow this, or the same Idempotency-Key is still at work */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["assignment.Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["assignment.Problem"];
                };
            };
            /** @description The Idempotency-Key was used for another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["assignment.Problem"];
                };
            };
            /** @description Not available now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["assignment.Problem"];
                };
            };
        };
    };
    "directory.calendars.show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                calendarId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        calendarId: string;
                        closedDays: {
                            area: string | null;
                            /** Format: date */
                            date: string;
                            name: string;
                            source: string;
                            /** @enum {string} */
                            status: "checked" | "unchecked" | "provisional";
                        }[];
                        /** Format: date */
                        knownUntil: string;
                        name: string;
                        /** @constant */
                        timeZone: "Asia/Bangkok";
                        workingHours: {
                            from: string;
                            to: string;
                            weekday: number;
                        }[];
                    };
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["directory.Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["directory.Problem"];
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["directory.Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["directory.Problem"];
                };
            };
            /** @description Not available now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["directory.Problem"];
                };
            };
        };
    };
    "directory.changes.record": {
        parameters: {
            query?: never;
            header?: {
                /** @description The same request under the same key is done once, and answered again as it was: a new UUID a step */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description the announcement or order, as cited
                     * @default null
                     */
                    authority?: string | null;
                    /** @constant */
                    kind: "create";
                    /** @default null */
                    note?: string | null;
                    /**
                     * Format: date
                     * @description the first day on which it holds (Asia/Bangkok)
                     */
                    on: string;
                    unit: {
                        code: string;
                        letterPrefix: string | null;
                        /** @enum {string} */
                        level: "ministry" | "department" | "province" | "district" | "local" | "other";
                        name: string;
                        parentId: string | null;
                        sample: boolean;
                        source: string;
                        /** @enum {string} */
                        type: "ministry" | "province" | "district" | "pao" | "city-municipality" | "town-municipality" | "subdistrict-municipality" | "sao" | "special" | "provincial-office" | "village-head" | "school" | "other";
                    };
                } | {
                    /**
                     * @description the announcement or order, as cited
                     * @default null
                     */
                    authority?: string | null;
                    /** @constant */
                    kind: "rename";
                    name: string;
                    /** @default null */
                    note?: string | null;
                    /**
                     * Format: date
                     * @description the first day on which it holds (Asia/Bangkok)
                     */
                    on: string;
                    unitId: string;
                } | {
                    /**
                     * @description the announcement or order, as cited
                     * @default null
                     */
                    authority?: string | null;
                    /** @description its official code from that day on; its id stays */
                    code?: string;
                    /** @constant */
                    kind: "change-type";
                    /** @enum {string} */
                    level?: "ministry" | "department" | "province" | "district" | "local" | "other";
                    name?: string;
                    /** @default null */
                    note?: string | null;
                    /**
                     * Format: date
                     * @description the first day on which it holds (Asia/Bangkok)
                     */
                    on: string;
                    parentId?: string;
                    /** @enum {string} */
                    type: "ministry" | "province" | "district" | "pao" | "city-municipality" | "town-municipality" | "subdistrict-municipality" | "sao" | "special" | "provincial-office" | "village-head" | "school" | "other";
                    unitId: string;
                } | {
                    /**
                     * @description the announcement or order, as cited
                     * @default null
                     */
                    authority?: string | null;
                    /** @constant */
                    kind: "re-parent";
                    /** @default null */
                    note?: string | null;
                    /**
                     * Format: date
                     * @description the first day on which it holds (Asia/Bangkok)
                     */
                    on: string;
                    parentId: string;
                    unitId: string;
                } | {
                    /**
                     * @description the announcement or order, as cited
                     * @default null
                     */
                    authority?: string | null;
                    /** @description one that goes on, or a new one; their units answer to it */
                    into: string | {
                        code: string;
                        letterPrefix: string | null;
                        /** @enum {string} */
                        level: "ministry" | "department" | "province" | "district" | "local" | "other";
                        name: string;
                        parentId: string | null;
                        sample: boolean;
                        source: string;
                        /** @enum {string} */
                        type: "ministry" | "province" | "district" | "pao" | "city-municipality" | "town-municipality" | "subdistrict-municipality" | "sao" | "special" | "provincial-office" | "village-head" | "school" | "other";
                    };
                    /** @constant */
                    kind: "merge";
                    /** @default null */
                    note?: string | null;
                    /**
                     * Format: date
                     * @description the first day on which it holds (Asia/Bangkok)
                     */
                    on: string;
                    /** @description these end */
                    unitIds: string[];
                } | {
                    /**
                     * @description the announcement or order, as cited
                     * @default null
                     */
                    authority?: string | null;
                    /**
                     * @description whom each of these answers to from that day on
                     * @default []
                     */
                    children?: {
                        parentId: string;
                        unitId: string;
                    }[];
                    /**
                     * @description the same for all others
                     * @default null
                     */
                    childrenTo?: string | null;
                    /**
                     * @description whether the unit itself goes on
                     * @default false
                     */
                    continues?: boolean;
                    into: {
                        code: string;
                        letterPrefix: string | null;
                        /** @enum {string} */
                        level: "ministry" | "department" | "province" | "district" | "local" | "other";
                        name: string;
                        parentId: string | null;
                        sample: boolean;
                        source: string;
                        /** @enum {string} */
                        type: "ministry" | "province" | "district" | "pao" | "city-municipality" | "town-municipality" | "subdistrict-municipality" | "sao" | "special" | "provincial-office" | "village-head" | "school" | "other";
                    }[];
                    /** @constant */
                    kind: "split";
                    /** @default null */
                    note?: string | null;
                    /**
                     * Format: date
                     * @description the first day on which it holds (Asia/Bangkok)
                     */
                    on: string;
                    unitId: string;
                } | {
                    /**
                     * @description the announcement or order, as cited
                     * @default null
                     */
                    authority?: string | null;
                    /**
                     * @description whom each of these answers to from that day on
                     * @default []
                     */
                    children?: {
                        parentId: string;
                        unitId: string;
                    }[];
                    /**
                     * @description the same for all others
                     * @default null
                     */
                    childrenTo?: string | null;
                    /** @constant */
                    kind: "abolish";
                    /** @default null */
                    note?: string | null;
                    /**
                     * Format: date
                     * @description the first day on which it holds (Asia/Bangkok)
                     */
                    on: string;
                    unitId: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description every unit that the change touched, as it stands now; none where all stood already */
                        units: {
                            code: string;
                            ended?: {
                                authority: string | null;
                                into: string[];
                                kind: string;
                                note: string | null;
                                /** Format: date */
                                on: string;
                            };
                            letterPrefix: string | null;
                            origin?: {
                                file: string;
                                importId: string;
                                row: number;
                            };
                            periods: {
                                because?: {
                                    authority: string | null;
                                    kind: string;
                                    note: string | null;
                                    origin?: {
                                        file: string;
                                        importId: string;
                                        row: number;
                                    };
                                    units?: string[];
                                }[];
                                code?: string;
                                /** Format: date */
                                from: string;
                                /** @enum {string} */
                                level: "ministry" | "department" | "province" | "district" | "local" | "other";
                                name: string;
                                parentId: string | null;
                                to: string | null;
                                /** @enum {string} */
                                type: "ministry" | "province" | "district" | "pao" | "city-municipality" | "town-municipality" | "subdistrict-municipality" | "sao" | "special" | "provincial-office" | "village-head" | "school" | "other";
                            }[];
                            sample: boolean;
                            source: string;
                            unitId: string;
                        }[];
                    };
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["directory.Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["directory.Problem"];
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["directory.Problem"];
                };
            };
            /** @description The present state does not allow this, or the same Idempotency-Key is still at work */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["directory.Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["directory.Problem"];
                };
            };
            /** @description The Idempotency-Key was used for another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["directory.Problem"];
                };
            };
            /** @description Not available now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["directory.Problem"];
                };
            };
        };
    };
    "directory.imports.record": {
        parameters: {
            query?: never;
            header?: {
                /** @description The same request under the same key is done once, and answered again as it was: a new UUID a step */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default [] */
                    calendars?: {
                        calendarId: string;
                        closedDays: {
                            area: string | null;
                            /** Format: date */
                            date: string;
                            name: string;
                            source: string;
                            /** @enum {string} */
                            status: "checked" | "unchecked" | "provisional";
                        }[];
                        /** Format: date */
                        knownUntil: string;
                        name: string;
                        /** @constant */
                        timeZone: "Asia/Bangkok";
                        workingHours: {
                            from: string;
                            to: string;
                            weekday: number;
                        }[];
                    }[];
                    /** @default [] */
                    posts?: {
                        contactPoints?: {
                            address: string;
                            channel: string;
                            through?: string;
                        }[];
                        incumbents: {
                            authority?: string;
                            basis?: string;
                            /** Format: date */
                            from: string;
                            /** @enum {string} */
                            kind: "holder" | "acting";
                            personId: string;
                            to: string | null;
                        }[];
                        origin?: {
                            file: string;
                            importId: string;
                            row: number;
                        };
                        postId: string;
                        roles: ("head" | "officer" | "issuer" | "administrator")[];
                        sample: boolean;
                        source: string;
                        title: string;
                        unitId: string;
                        /** @constant */
                        withdrawn?: true;
                    }[];
                    /** @default [] */
                    units?: {
                        code: string;
                        ended?: {
                            authority: string | null;
                            into: string[];
                            kind: string;
                            note: string | null;
                            /** Format: date */
                            on: string;
                        };
                        letterPrefix: string | null;
                        origin?: {
                            file: string;
                            importId: string;
                            row: number;
                        };
                        periods: {
                            because?: {
                                authority: string | null;
                                kind: string;
                                note: string | null;
                                origin?: {
                                    file: string;
                                    importId: string;
                                    row: number;
                                };
                                units?: string[];
                            }[];
                            code?: string;
                            /** Format: date */
                            from: string;
                            /** @enum {string} */
                            level: "ministry" | "department" | "province" | "district" | "local" | "other";
                            name: string;
                            parentId: string | null;
                            to: string | null;
                            /** @enum {string} */
                            type: "ministry" | "province" | "district" | "pao" | "city-municipality" | "town-municipality" | "subdistrict-municipality" | "sao" | "special" | "provincial-office" | "village-head" | "school" | "other";
                        }[];
                        sample: boolean;
                        source: string;
                        unitId: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        recorded: number;
                        unchanged: number;
                    };
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["directory.Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["directory.Problem"];
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["directory.Problem"];
                };
            };
            /** @description The present state does not allow this, or the same Idempotency-Key is still at work */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["directory.Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["directory.Problem"];
                };
            };
            /** @description The Idempotency-Key was used for another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["directory.Problem"];
                };
            };
            /** @description Not available now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["directory.Problem"];
                };
            };
        };
    };
    "directory.posts.list": {
        parameters: {
            query: {
                on?: string;
                unit: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        contactPoints?: {
                            address: string;
                            channel: string;
                            through?: string;
                        }[];
                        incumbents: {
                            authority?: string;
                            basis?: string;
                            /** Format: date */
                            from: string;
                            /** @enum {string} */
                            kind: "holder" | "acting";
                            personId: string;
                            to: string | null;
                        }[];
                        occupancy: {
                            actingBeside: string | null;
                            authority: string | null;
                            /** @description in what capacity, where it was told */
                            basis: string | null;
                            /** @description who holds it, else who acts */
                            personId: string | null;
                            /** @enum {string} */
                            state: "held" | "acting" | "vacant";
                        };
                        origin?: {
                            file: string;
                            importId: string;
                            row: number;
                        };
                        postId: string;
                        roles: ("head" | "officer" | "issuer" | "administrator")[];
                        sample: boolean;
                        source: string;
                        title: string;
                        unitId: string;
                        /** @constant */
                        withdrawn?: true;
                    }[];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["directory.Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["directory.Problem"];
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["directory.Problem"];
                };
            };
            /** @description Not available now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["directory.Problem"];
                };
            };
        };
    };
    "directory.posts.vacant": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                on?: string;
                state?: "acting" | "vacant";
                within?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            authority: string | null;
                            /** @description in what capacity, where it was told */
                            basis: string | null;
                            /** @description who holds it, else who acts */
                            personId: string | null;
                            postId: string;
                            roles: ("head" | "officer" | "issuer" | "administrator")[];
                            /** @enum {string} */
                            state: "held" | "acting" | "vacant";
                            title: string;
                            unitId: string;
                            unitName: string;
                        }[];
                        next: string | null;
                    };
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["directory.Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["directory.Problem"];
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["directory.Problem"];
                };
            };
            /** @description Not available now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["directory.Problem"];
                };
            };
        };
    };
    "directory.units.list": {
        parameters: {
            query?: {
                cursor?: string;
                level?: "ministry" | "department" | "province" | "district" | "local" | "other";
                limit?: number;
                on?: string;
                type?: "ministry" | "province" | "district" | "pao" | "city-municipality" | "town-municipality" | "subdistrict-municipality" | "sao" | "special" | "provincial-office" | "village-head" | "school" | "other";
                within?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            code: string;
                            /** @enum {string} */
                            level: "ministry" | "department" | "province" | "district" | "local" | "other";
                            name: string;
                            parentId: string | null;
                            sample: boolean;
                            /** @enum {string} */
                            type: "ministry" | "province" | "district" | "pao" | "city-municipality" | "town-municipality" | "subdistrict-municipality" | "sao" | "special" | "provincial-office" | "village-head" | "school" | "other";
                            unitId: string;
                        }[];
                        next: string | null;
                    };
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["directory.Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["directory.Problem"];
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["directory.Problem"];
                };
            };
            /** @description Not available now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["directory.Problem"];
                };
            };
        };
    };
    "directory.units.show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                unitId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        code: string;
                        ended?: {
                            authority: string | null;
                            into: string[];
                            kind: string;
                            note: string | null;
                            /** Format: date */
                            on: string;
                        };
                        letterPrefix: string | null;
                        origin?: {
                            file: string;
                            importId: string;
                            row: number;
                        };
                        periods: {
                            because?: {
                                authority: string | null;
                                kind: string;
                                note: string | null;
                                origin?: {
                                    file: string;
                                    importId: string;
                                    row: number;
                                };
                                units?: string[];
                            }[];
                            code?: string;
                            /** Format: date */
                            from: string;
                            /** @enum {string} */
                            level: "ministry" | "department" | "province" | "district" | "local" | "other";
                            name: string;
                            parentId: string | null;
                            to: string | null;
                            /** @enum {string} */
                            type: "ministry" | "province" | "district" | "pao" | "city-municipality" | "town-municipality" | "subdistrict-municipality" | "sao" | "special" | "provincial-office" | "village-head" | "school" | "other";
                        }[];
                        sample: boolean;
                        source: string;
                        unitId: string;
                    };
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["directory.Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["directory.Problem"];
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["directory.Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["directory.Problem"];
                };
            };
            /** @description Not available now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["directory.Problem"];
                };
            };
        };
    };
    "directory.units.history": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                unitId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** @description as it stood from that day on; null = it was no more */
                            became: {
                                code: string;
                                /** @enum {string} */
                                level: "ministry" | "department" | "province" | "district" | "local" | "other";
                                name: string;
                                parentId: string | null;
                                /** @enum {string} */
                                type: "ministry" | "province" | "district" | "pao" | "city-municipality" | "town-municipality" | "subdistrict-municipality" | "sao" | "special" | "provincial-office" | "village-head" | "school" | "other";
                            } | null;
                            because: {
                                authority: string | null;
                                kind: string;
                                note: string | null;
                                origin?: {
                                    file: string;
                                    importId: string;
                                    row: number;
                                };
                                units?: string[];
                            }[];
                            /** Format: date */
                            on: string;
                            /** @description created, renamed, type-changed, recoded, re-parented, merged, split, abolished, ended */
                            what: string[];
                        }[];
                        unitId: string;
                    };
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["directory.Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["directory.Problem"];
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["directory.Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["directory.Problem"];
                };
            };
            /** @description Not available now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["directory.Problem"];
                };
            };
        };
    };
    "intake.audiences.evaluate": {
        parameters: {
            query?: never;
            header?: {
                /** @description The same request under the same key is done once, and answered again as it was: a new UUID a step */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The `next` of the page before; absent = the first page */
                    cursor?: string;
                    expression: components["schemas"]["intake.Addressed"];
                    /** @description The unit that would issue; needed from who acts for several */
                    issuer?: string;
                    /** @default 50 */
                    limit?: number;
                    /**
                     * Format: date
                     * @description The day of the organisation tree; default: today
                     */
                    on?: string;
                    /** @description Id or official code of a unit: is it addressed, and why */
                    unit?: string;
                    /** @description With the reasons of every unit of the page */
                    why?: boolean;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The one unit that was asked about: why it is addressed, or is not */
                        asked: {
                            addressed: boolean;
                            reasons: {
                                /** @enum {string} */
                                kind: "selected" | "named" | "level" | "area" | "answers-to" | "taken-out" | "outside" | "issuer";
                                /** @description The part of the expression: which part of the whole, which part of that … */
                                path: number[];
                                says: string;
                                th: string;
                            }[];
                            unitId: string;
                        } | null;
                        count: number;
                        /** @description The recipients by level and type, the highest level first */
                        counts: {
                            count: number;
                            /** @enum {string} */
                            level: "ministry" | "department" | "province" | "district" | "local" | "other";
                            /** @enum {string} */
                            type: "ministry" | "province" | "district" | "pao" | "city-municipality" | "town-municipality" | "subdistrict-municipality" | "sao" | "special" | "provincial-office" | "village-head" | "school" | "other";
                        }[];
                        /** Format: date */
                        date: string;
                        hash: string;
                        issuerUnitId: string;
                        items: {
                            code: string;
                            /** @enum {string} */
                            level: "ministry" | "department" | "province" | "district" | "local" | "other";
                            name: string;
                            reasons?: {
                                /** @enum {string} */
                                kind: "selected" | "named" | "level" | "area" | "answers-to" | "taken-out" | "outside" | "issuer";
                                /** @description The part of the expression: which part of the whole, which part of that … */
                                path: number[];
                                says: string;
                                th: string;
                            }[];
                            /** @enum {string} */
                            type: "ministry" | "province" | "district" | "pao" | "city-municipality" | "town-municipality" | "subdistrict-municipality" | "sao" | "special" | "provincial-office" | "village-head" | "school" | "other";
                            unitId: string;
                        }[];
                        next: string | null;
                        position: number;
                    };
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description The present state does not allow this, or the same Idempotency-Key is still at work */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description The Idempotency-Key was used for another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description Not available now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
        };
    };
    "intake.directives.list": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** @enum {string} */
                            action: "acknowledge" | "comply" | "act" | "report" | "relay";
                            addressed?: {
                                [key: string]: unknown;
                            };
                            approvedBy?: string;
                            audience: components["schemas"]["intake.Audience"];
                            change?: {
                                added: components["schemas"]["intake.Audience"] | null;
                                /** Format: date-time */
                                at: string;
                                by: string;
                                byDirectiveId: string | null;
                                deadlines: number[];
                                kind: string;
                                needsAcknowledgement: boolean;
                                orders: number[];
                                reason: string | null;
                                removed: components["schemas"]["intake.Audience"] | null;
                            };
                            deadlines?: {
                                /** @enum {string} */
                                anchor: "absolute" | "receipt" | "letter-date" | "event";
                                at: string | null;
                                exclusive: boolean;
                                /** @enum {string} */
                                kind: "report" | "complete" | "confirm" | "event" | "effective-from" | "recurring";
                                offset: {
                                    amount: number;
                                    /** @enum {string} */
                                    unit: "hour" | "day" | "working-day" | "week" | "month";
                                } | null;
                                order: number | null;
                                /** @enum {string} */
                                precision: "minute" | "day" | "month";
                                recurrence: string | null;
                            }[];
                            directiveId: string;
                            form?: {
                                fields: {
                                    id: string;
                                    kind: string;
                                    label: string;
                                    required: boolean;
                                }[];
                            };
                            /** Format: date-time */
                            issuedAt: string;
                            issuerUnitId: string;
                            /** Format: date */
                            letterDate: string;
                            letterId: string;
                            /** @enum {string} */
                            mode: "through" | "relayed";
                            number: string;
                            orders: {
                                /** @enum {string} */
                                action: "acknowledge" | "comply" | "act" | "report" | "relay";
                                audience: components["schemas"]["intake.Audience"] | null;
                                ordinal: number;
                                text: string;
                            }[];
                            parent?: {
                                by: string;
                                directiveId: string;
                                rootDirectiveId: string;
                                rootIssuerUnitId: string;
                                unitId: string;
                            };
                            revision?: number;
                            rollup?: {
                                levels?: {
                                    [key: string]: {
                                        percent?: number;
                                        rule: string;
                                    };
                                };
                                percent?: number;
                                rule: string;
                                weights?: {
                                    [key: string]: number;
                                };
                            };
                            schedule?: {
                                bufferWorkingDays: {
                                    [key: string]: number;
                                };
                            };
                            shown: {
                                count: number;
                                hash: string;
                                position: number;
                            };
                            state?: string;
                            subject: string;
                            /** Format: date */
                            treeDate: string;
                            /** @enum {string} */
                            urgency: "normal" | "urgent" | "very-urgent" | "most-urgent";
                        }[];
                        next: string | null;
                    };
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description Not available now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
        };
    };
    "intake.directives.show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                directiveId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        action: "acknowledge" | "comply" | "act" | "report" | "relay";
                        addressed?: {
                            [key: string]: unknown;
                        };
                        approvedBy?: string;
                        audience: components["schemas"]["intake.Audience"];
                        change?: {
                            added: components["schemas"]["intake.Audience"] | null;
                            /** Format: date-time */
                            at: string;
                            by: string;
                            byDirectiveId: string | null;
                            deadlines: number[];
                            kind: string;
                            needsAcknowledgement: boolean;
                            orders: number[];
                            reason: string | null;
                            removed: components["schemas"]["intake.Audience"] | null;
                        };
                        deadlines?: {
                            /** @enum {string} */
                            anchor: "absolute" | "receipt" | "letter-date" | "event";
                            at: string | null;
                            exclusive: boolean;
                            /** @enum {string} */
                            kind: "report" | "complete" | "confirm" | "event" | "effective-from" | "recurring";
                            offset: {
                                amount: number;
                                /** @enum {string} */
                                unit: "hour" | "day" | "working-day" | "week" | "month";
                            } | null;
                            order: number | null;
                            /** @enum {string} */
                            precision: "minute" | "day" | "month";
                            recurrence: string | null;
                        }[];
                        directiveId: string;
                        form?: {
                            fields: {
                                id: string;
                                kind: string;
                                label: string;
                                required: boolean;
                            }[];
                        };
                        /** Format: date-time */
                        issuedAt: string;
                        issuerUnitId: string;
                        /** Format: date */
                        letterDate: string;
                        letterId: string;
                        /** @enum {string} */
                        mode: "through" | "relayed";
                        number: string;
                        orders: {
                            /** @enum {string} */
                            action: "acknowledge" | "comply" | "act" | "report" | "relay";
                            audience: components["schemas"]["intake.Audience"] | null;
                            ordinal: number;
                            text: string;
                        }[];
                        parent?: {
                            by: string;
                            directiveId: string;
                            rootDirectiveId: string;
                            rootIssuerUnitId: string;
                            unitId: string;
                        };
                        revision?: number;
                        rollup?: {
                            levels?: {
                                [key: string]: {
                                    percent?: number;
                                    rule: string;
                                };
                            };
                            percent?: number;
                            rule: string;
                            weights?: {
                                [key: string]: number;
                            };
                        };
                        schedule?: {
                            bufferWorkingDays: {
                                [key: string]: number;
                            };
                        };
                        shown: {
                            count: number;
                            hash: string;
                            position: number;
                        };
                        state?: string;
                        subject: string;
                        /** Format: date */
                        treeDate: string;
                        /** @enum {string} */
                        urgency: "normal" | "urgent" | "very-urgent" | "most-urgent";
                    };
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description Not available now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
        };
    };
    "intake.directiveChanges.addRecipients": {
        parameters: {
            query?: {
                dry?: "true" | "false";
            };
            header?: {
                /** @description The same request under the same key is done once, and answered again as it was: a new UUID a step */
                "Idempotency-Key"?: string;
            };
            path: {
                directiveId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description An audience as of letters; resolved on the tree date of the directive */
                    audience: components["schemas"]["intake.AddressedInput"];
                    /** @description `hash` of the preview that the officer saw */
                    expect?: string;
                    /** @description Why, in words that those whom it touches read */
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        approval: {
                            /** @description A change that touches more recipients than that needs a second person */
                            above: number;
                            /** @description By somebody else, for exactly this */
                            given: {
                                /** Format: date-time */
                                at: string;
                                by: string;
                            } | null;
                            needed: boolean;
                        };
                        /** @description As it stands, or would stand; `change` says what is different */
                        directive: {
                            /** @enum {string} */
                            action: "acknowledge" | "comply" | "act" | "report" | "relay";
                            addressed?: {
                                [key: string]: unknown;
                            };
                            approvedBy?: string;
                            audience: components["schemas"]["intake.Audience"];
                            change?: {
                                added: components["schemas"]["intake.Audience"] | null;
                                /** Format: date-time */
                                at: string;
                                by: string;
                                byDirectiveId: string | null;
                                deadlines: number[];
                                kind: string;
                                needsAcknowledgement: boolean;
                                orders: number[];
                                reason: string | null;
                                removed: components["schemas"]["intake.Audience"] | null;
                            };
                            deadlines?: {
                                /** @enum {string} */
                                anchor: "absolute" | "receipt" | "letter-date" | "event";
                                at: string | null;
                                exclusive: boolean;
                                /** @enum {string} */
                                kind: "report" | "complete" | "confirm" | "event" | "effective-from" | "recurring";
                                offset: {
                                    amount: number;
                                    /** @enum {string} */
                                    unit: "hour" | "day" | "working-day" | "week" | "month";
                                } | null;
                                order: number | null;
                                /** @enum {string} */
                                precision: "minute" | "day" | "month";
                                recurrence: string | null;
                            }[];
                            directiveId: string;
                            form?: {
                                fields: {
                                    id: string;
                                    kind: string;
                                    label: string;
                                    required: boolean;
                                }[];
                            };
                            /** Format: date-time */
                            issuedAt: string;
                            issuerUnitId: string;
                            /** Format: date */
                            letterDate: string;
                            letterId: string;
                            /** @enum {string} */
                            mode: "through" | "relayed";
                            number: string;
                            orders: {
                                /** @enum {string} */
                                action: "acknowledge" | "comply" | "act" | "report" | "relay";
                                audience: components["schemas"]["intake.Audience"] | null;
                                ordinal: number;
                                text: string;
                            }[];
                            parent?: {
                                by: string;
                                directiveId: string;
                                rootDirectiveId: string;
                                rootIssuerUnitId: string;
                                unitId: string;
                            };
                            revision?: number;
                            rollup?: {
                                levels?: {
                                    [key: string]: {
                                        percent?: number;
                                        rule: string;
                                    };
                                };
                                percent?: number;
                                rule: string;
                                weights?: {
                                    [key: string]: number;
                                };
                            };
                            schedule?: {
                                bufferWorkingDays: {
                                    [key: string]: number;
                                };
                            };
                            shown: {
                                count: number;
                                hash: string;
                                position: number;
                            };
                            state?: string;
                            subject: string;
                            /** Format: date */
                            treeDate: string;
                            /** @enum {string} */
                            urgency: "normal" | "urgent" | "very-urgent" | "most-urgent";
                        };
                        /** @description Whether the directive stands so; false: this was only a look at it */
                        done: boolean;
                        /** @description What `expect` is to be; null = there is nothing to change */
                        hash: string | null;
                        touched: {
                            /** @description Recipients that it touches; the others hear nothing of it */
                            count: number;
                            counts: {
                                count: number;
                                /** @enum {string} */
                                level: "ministry" | "department" | "province" | "district" | "local" | "other";
                                /** @enum {string} */
                                type: "ministry" | "province" | "district" | "pao" | "city-municipality" | "town-municipality" | "subdistrict-municipality" | "sao" | "special" | "provincial-office" | "village-head" | "school" | "other";
                            }[];
                            first: {
                                code: string;
                                name: string;
                                /** @enum {string} */
                                type: "ministry" | "province" | "district" | "pao" | "city-municipality" | "town-municipality" | "subdistrict-municipality" | "sao" | "special" | "provincial-office" | "village-head" | "school" | "other";
                                unitId: string;
                                what: ("added" | "removed" | "orders" | "deadlines" | "ended")[];
                            }[];
                            /** @description Units that pass on and would have nothing more to pass on */
                            released: number;
                        };
                    };
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description The present state does not allow this, or the same Idempotency-Key is still at work */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description The Idempotency-Key was used for another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description Not available now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
        };
    };
    "intake.directiveChanges.amend": {
        parameters: {
            query?: {
                dry?: "true" | "false";
            };
            header?: {
                /** @description The same request under the same key is done once, and answered again as it was: a new UUID a step */
                "Idempotency-Key"?: string;
            };
            path: {
                directiveId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description All whom it is to bind; who is not among them is released */
                    audience?: components["schemas"]["intake.AddressedInput"];
                    /** @description The later directive of the same unit by which this comes about */
                    byDirectiveId?: string;
                    /** @description All deadlines, as they are to be */
                    deadlines?: {
                        /** @enum {string} */
                        anchor: "absolute" | "receipt" | "letter-date" | "event";
                        at: string | null;
                        exclusive: boolean;
                        /** @enum {string} */
                        kind: "report" | "complete" | "confirm" | "event" | "effective-from" | "recurring";
                        offset: {
                            amount: number;
                            /** @enum {string} */
                            unit: "hour" | "day" | "working-day" | "week" | "month";
                        } | null;
                        order: number | null;
                        /** @enum {string} */
                        precision: "minute" | "day" | "month";
                        recurrence: string | null;
                    }[];
                    /** @description `hash` of the preview that the officer saw */
                    expect?: string;
                    /** @description Whoever it touches is to take note of it anew */
                    needsAcknowledgement?: boolean;
                    /** @description All orders, as they are to be */
                    orders?: {
                        /** @enum {string} */
                        action: "acknowledge" | "comply" | "act" | "report" | "relay";
                        audience: components["schemas"]["intake.Audience"] | null;
                        ordinal: number;
                        text: string;
                    }[];
                    /** @description Why, in words that those whom it touches read */
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        approval: {
                            /** @description A change that touches more recipients than that needs a second person */
                            above: number;
                            /** @description By somebody else, for exactly this */
                            given: {
                                /** Format: date-time */
                                at: string;
                                by: string;
                            } | null;
                            needed: boolean;
                        };
                        /** @description As it stands, or would stand; `change` says what is different */
                        directive: {
                            /** @enum {string} */
                            action: "acknowledge" | "comply" | "act" | "report" | "relay";
                            addressed?: {
                                [key: string]: unknown;
                            };
                            approvedBy?: string;
                            audience: components["schemas"]["intake.Audience"];
                            change?: {
                                added: components["schemas"]["intake.Audience"] | null;
                                /** Format: date-time */
                                at: string;
                                by: string;
                                byDirectiveId: string | null;
                                deadlines: number[];
                                kind: string;
                                needsAcknowledgement: boolean;
                                orders: number[];
                                reason: string | null;
                                removed: components["schemas"]["intake.Audience"] | null;
                            };
                            deadlines?: {
                                /** @enum {string} */
                                anchor: "absolute" | "receipt" | "letter-date" | "event";
                                at: string | null;
                                exclusive: boolean;
                                /** @enum {string} */
                                kind: "report" | "complete" | "confirm" | "event" | "effective-from" | "recurring";
                                offset: {
                                    amount: number;
                                    /** @enum {string} */
                                    unit: "hour" | "day" | "working-day" | "week" | "month";
                                } | null;
                                order: number | null;
                                /** @enum {string} */
                                precision: "minute" | "day" | "month";
                                recurrence: string | null;
                            }[];
                            directiveId: string;
                            form?: {
                                fields: {
                                    id: string;
                                    kind: string;
                                    label: string;
                                    required: boolean;
                                }[];
                            };
                            /** Format: date-time */
                            issuedAt: string;
                            issuerUnitId: string;
                            /** Format: date */
                            letterDate: string;
                            letterId: string;
                            /** @enum {string} */
                            mode: "through" | "relayed";
                            number: string;
                            orders: {
                                /** @enum {string} */
                                action: "acknowledge" | "comply" | "act" | "report" | "relay";
                                audience: components["schemas"]["intake.Audience"] | null;
                                ordinal: number;
                                text: string;
                            }[];
                            parent?: {
                                by: string;
                                directiveId: string;
                                rootDirectiveId: string;
                                rootIssuerUnitId: string;
                                unitId: string;
                            };
                            revision?: number;
                            rollup?: {
                                levels?: {
                                    [key: string]: {
                                        percent?: number;
                                        rule: string;
                                    };
                                };
                                percent?: number;
                                rule: string;
                                weights?: {
                                    [key: string]: number;
                                };
                            };
                            schedule?: {
                                bufferWorkingDays: {
                                    [key: string]: number;
                                };
                            };
                            shown: {
                                count: number;
                                hash: string;
                                position: number;
                            };
                            state?: string;
                            subject: string;
                            /** Format: date */
                            treeDate: string;
                            /** @enum {string} */
                            urgency: "normal" | "urgent" | "very-urgent" | "most-urgent";
                        };
                        /** @description Whether the directive stands so; false: this was only a look at it */
                        done: boolean;
                        /** @description What `expect` is to be; null = there is nothing to change */
                        hash: string | null;
                        touched: {
                            /** @description Recipients that it touches; the others hear nothing of it */
                            count: number;
                            counts: {
                                count: number;
                                /** @enum {string} */
                                level: "ministry" | "department" | "province" | "district" | "local" | "other";
                                /** @enum {string} */
                                type: "ministry" | "province" | "district" | "pao" | "city-municipality" | "town-municipality" | "subdistrict-municipality" | "sao" | "special" | "provincial-office" | "village-head" | "school" | "other";
                            }[];
                            first: {
                                code: string;
                                name: string;
                                /** @enum {string} */
                                type: "ministry" | "province" | "district" | "pao" | "city-municipality" | "town-municipality" | "subdistrict-municipality" | "sao" | "special" | "provincial-office" | "village-head" | "school" | "other";
                                unitId: string;
                                what: ("added" | "removed" | "orders" | "deadlines" | "ended")[];
                            }[];
                            /** @description Units that pass on and would have nothing more to pass on */
                            released: number;
                        };
                    };
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description The present state does not allow this, or the same Idempotency-Key is still at work */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description The Idempotency-Key was used for another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description Not available now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
        };
    };
    "intake.directiveChanges.approve": {
        parameters: {
            query?: never;
            header?: {
                /** @description The same request under the same key is done once, and answered again as it was: a new UUID a step */
                "Idempotency-Key"?: string;
            };
            path: {
                directiveId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The change, as it was sent with dry=true */
                    change: {
                        /** @description All whom it is to bind; who is not among them is released */
                        audience?: components["schemas"]["intake.AddressedInput"];
                        /** @description The later directive of the same unit by which this comes about */
                        byDirectiveId?: string;
                        /** @description All deadlines, as they are to be */
                        deadlines?: {
                            /** @enum {string} */
                            anchor: "absolute" | "receipt" | "letter-date" | "event";
                            at: string | null;
                            exclusive: boolean;
                            /** @enum {string} */
                            kind: "report" | "complete" | "confirm" | "event" | "effective-from" | "recurring";
                            offset: {
                                amount: number;
                                /** @enum {string} */
                                unit: "hour" | "day" | "working-day" | "week" | "month";
                            } | null;
                            order: number | null;
                            /** @enum {string} */
                            precision: "minute" | "day" | "month";
                            recurrence: string | null;
                        }[];
                        /** @constant */
                        kind: "amend";
                        /** @description Whoever it touches is to take note of it anew */
                        needsAcknowledgement?: boolean;
                        /** @description All orders, as they are to be */
                        orders?: {
                            /** @enum {string} */
                            action: "acknowledge" | "comply" | "act" | "report" | "relay";
                            audience: components["schemas"]["intake.Audience"] | null;
                            ordinal: number;
                            text: string;
                        }[];
                        /** @description Why, in words that those whom it touches read */
                        reason?: string;
                    } | {
                        /** @description An audience as of letters; resolved on the tree date of the directive */
                        audience: components["schemas"]["intake.AddressedInput"];
                        /** @constant */
                        kind: "add-recipients";
                        /** @description Why, in words that those whom it touches read */
                        reason?: string;
                    };
                    /** @description `hash` of the preview that the officer saw */
                    expect: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        approval: {
                            /** @description A change that touches more recipients than that needs a second person */
                            above: number;
                            /** @description By somebody else, for exactly this */
                            given: {
                                /** Format: date-time */
                                at: string;
                                by: string;
                            } | null;
                            needed: boolean;
                        };
                        /** @description As it stands, or would stand; `change` says what is different */
                        directive: {
                            /** @enum {string} */
                            action: "acknowledge" | "comply" | "act" | "report" | "relay";
                            addressed?: {
                                [key: string]: unknown;
                            };
                            approvedBy?: string;
                            audience: components["schemas"]["intake.Audience"];
                            change?: {
                                added: components["schemas"]["intake.Audience"] | null;
                                /** Format: date-time */
                                at: string;
                                by: string;
                                byDirectiveId: string | null;
                                deadlines: number[];
                                kind: string;
                                needsAcknowledgement: boolean;
                                orders: number[];
                                reason: string | null;
                                removed: components["schemas"]["intake.Audience"] | null;
                            };
                            deadlines?: {
                                /** @enum {string} */
                                anchor: "absolute" | "receipt" | "letter-date" | "event";
                                at: string | null;
                                exclusive: boolean;
                                /** @enum {string} */
                                kind: "report" | "complete" | "confirm" | "event" | "effective-from" | "recurring";
                                offset: {
                                    amount: number;
                                    /** @enum {string} */
                                    unit: "hour" | "day" | "working-day" | "week" | "month";
                                } | null;
                                order: number | null;
                                /** @enum {string} */
                                precision: "minute" | "day" | "month";
                                recurrence: string | null;
                            }[];
                            directiveId: string;
                            form?: {
                                fields: {
                                    id: string;
                                    kind: string;
                                    label: string;
                                    required: boolean;
                                }[];
                            };
                            /** Format: date-time */
                            issuedAt: string;
                            issuerUnitId: string;
                            /** Format: date */
                            letterDate: string;
                            letterId: string;
                            /** @enum {string} */
                            mode: "through" | "relayed";
                            number: string;
                            orders: {
                                /** @enum {string} */
                                action: "acknowledge" | "comply" | "act" | "report" | "relay";
                                audience: components["schemas"]["intake.Audience"] | null;
                                ordinal: number;
                                text: string;
                            }[];
                            parent?: {
                                by: string;
                                directiveId: string;
                                rootDirectiveId: string;
                                rootIssuerUnitId: string;
                                unitId: string;
                            };
                            revision?: number;
                            rollup?: {
                                levels?: {
                                    [key: string]: {
                                        percent?: number;
                                        rule: string;
                                    };
                                };
                                percent?: number;
                                rule: string;
                                weights?: {
                                    [key: string]: number;
                                };
                            };
                            schedule?: {
                                bufferWorkingDays: {
                                    [key: string]: number;
                                };
                            };
                            shown: {
                                count: number;
                                hash: string;
                                position: number;
                            };
                            state?: string;
                            subject: string;
                            /** Format: date */
                            treeDate: string;
                            /** @enum {string} */
                            urgency: "normal" | "urgent" | "very-urgent" | "most-urgent";
                        };
                        /** @description Whether the directive stands so; false: this was only a look at it */
                        done: boolean;
                        /** @description What `expect` is to be; null = there is nothing to change */
                        hash: string | null;
                        touched: {
                            /** @description Recipients that it touches; the others hear nothing of it */
                            count: number;
                            counts: {
                                count: number;
                                /** @enum {string} */
                                level: "ministry" | "department" | "province" | "district" | "local" | "other";
                                /** @enum {string} */
                                type: "ministry" | "province" | "district" | "pao" | "city-municipality" | "town-municipality" | "subdistrict-municipality" | "sao" | "special" | "provincial-office" | "village-head" | "school" | "other";
                            }[];
                            first: {
                                code: string;
                                name: string;
                                /** @enum {string} */
                                type: "ministry" | "province" | "district" | "pao" | "city-municipality" | "town-municipality" | "subdistrict-municipality" | "sao" | "special" | "provincial-office" | "village-head" | "school" | "other";
                                unitId: string;
                                what: ("added" | "removed" | "orders" | "deadlines" | "ended")[];
                            }[];
                            /** @description Units that pass on and would have nothing more to pass on */
                            released: number;
                        };
                    };
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description The present state does not allow this, or the same Idempotency-Key is still at work */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description The Idempotency-Key was used for another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description Not available now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
        };
    };
    "intake.directiveChanges.cancel": {
        parameters: {
            query?: {
                dry?: "true" | "false";
            };
            header?: {
                /** @description The same request under the same key is done once, and answered again as it was: a new UUID a step */
                "Idempotency-Key"?: string;
            };
            path: {
                directiveId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The later directive of the same unit by which this comes about */
                    byDirectiveId: string;
                    /** @description `hash` of the preview that the officer saw */
                    expect?: string;
                    /** @description Why, in words that those whom it touches read */
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        approval: {
                            /** @description A change that touches more recipients than that needs a second person */
                            above: number;
                            /** @description By somebody else, for exactly this */
                            given: {
                                /** Format: date-time */
                                at: string;
                                by: string;
                            } | null;
                            needed: boolean;
                        };
                        /** @description As it stands, or would stand; `change` says what is different */
                        directive: {
                            /** @enum {string} */
                            action: "acknowledge" | "comply" | "act" | "report" | "relay";
                            addressed?: {
                                [key: string]: unknown;
                            };
                            approvedBy?: string;
                            audience: components["schemas"]["intake.Audience"];
                            change?: {
                                added: components["schemas"]["intake.Audience"] | null;
                                /** Format: date-time */
                                at: string;
                                by: string;
                                byDirectiveId: string | null;
                                deadlines: number[];
                                kind: string;
                                needsAcknowledgement: boolean;
                                orders: number[];
                                reason: string | null;
                                removed: components["schemas"]["intake.Audience"] | null;
                            };
                            deadlines?: {
                                /** @enum {string} */
                                anchor: "absolute" | "receipt" | "letter-date" | "event";
                                at: string | null;
                                exclusive: boolean;
                                /** @enum {string} */
                                kind: "report" | "complete" | "confirm" | "event" | "effective-from" | "recurring";
                                offset: {
                                    amount: number;
                                    /** @enum {string} */
                                    unit: "hour" | "day" | "working-day" | "week" | "month";
                                } | null;
                                order: number | null;
                                /** @enum {string} */
                                precision: "minute" | "day" | "month";
                                recurrence: string | null;
                            }[];
                            directiveId: string;
                            form?: {
                                fields: {
                                    id: string;
                                    kind: string;
                                    label: string;
                                    required: boolean;
                                }[];
                            };
                            /** Format: date-time */
                            issuedAt: string;
                            issuerUnitId: string;
                            /** Format: date */
                            letterDate: string;
                            letterId: string;
                            /** @enum {string} */
                            mode: "through" | "relayed";
                            number: string;
                            orders: {
                                /** @enum {string} */
                                action: "acknowledge" | "comply" | "act" | "report" | "relay";
                                audience: components["schemas"]["intake.Audience"] | null;
                                ordinal: number;
                                text: string;
                            }[];
                            parent?: {
                                by: string;
                                directiveId: string;
                                rootDirectiveId: string;
                                rootIssuerUnitId: string;
                                unitId: string;
                            };
                            revision?: number;
                            rollup?: {
                                levels?: {
                                    [key: string]: {
                                        percent?: number;
                                        rule: string;
                                    };
                                };
                                percent?: number;
                                rule: string;
                                weights?: {
                                    [key: string]: number;
                                };
                            };
                            schedule?: {
                                bufferWorkingDays: {
                                    [key: string]: number;
                                };
                            };
                            shown: {
                                count: number;
                                hash: string;
                                position: number;
                            };
                            state?: string;
                            subject: string;
                            /** Format: date */
                            treeDate: string;
                            /** @enum {string} */
                            urgency: "normal" | "urgent" | "very-urgent" | "most-urgent";
                        };
                        /** @description Whether the directive stands so; false: this was only a look at it */
                        done: boolean;
                        /** @description What `expect` is to be; null = there is nothing to change */
                        hash: string | null;
                        touched: {
                            /** @description Recipients that it touches; the others hear nothing of it */
                            count: number;
                            counts: {
                                count: number;
                                /** @enum {string} */
                                level: "ministry" | "department" | "province" | "district" | "local" | "other";
                                /** @enum {string} */
                                type: "ministry" | "province" | "district" | "pao" | "city-municipality" | "town-municipality" | "subdistrict-municipality" | "sao" | "special" | "provincial-office" | "village-head" | "school" | "other";
                            }[];
                            first: {
                                code: string;
                                name: string;
                                /** @enum {string} */
                                type: "ministry" | "province" | "district" | "pao" | "city-municipality" | "town-municipality" | "subdistrict-municipality" | "sao" | "special" | "provincial-office" | "village-head" | "school" | "other";
                                unitId: string;
                                what: ("added" | "removed" | "orders" | "deadlines" | "ended")[];
                            }[];
                            /** @description Units that pass on and would have nothing more to pass on */
                            released: number;
                        };
                    };
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description The present state does not allow this, or the same Idempotency-Key is still at work */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description The Idempotency-Key was used for another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description Not available now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
        };
    };
    "intake.directives.letter": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                directiveId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": unknown;
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description Not available now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
        };
    };
    "intake.directiveChanges.supersede": {
        parameters: {
            query?: {
                dry?: "true" | "false";
            };
            header?: {
                /** @description The same request under the same key is done once, and answered again as it was: a new UUID a step */
                "Idempotency-Key"?: string;
            };
            path: {
                directiveId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The later directive of the same unit by which this comes about */
                    byDirectiveId: string;
                    /** @description `hash` of the preview that the officer saw */
                    expect?: string;
                    /** @description Why, in words that those whom it touches read */
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        approval: {
                            /** @description A change that touches more recipients than that needs a second person */
                            above: number;
                            /** @description By somebody else, for exactly this */
                            given: {
                                /** Format: date-time */
                                at: string;
                                by: string;
                            } | null;
                            needed: boolean;
                        };
                        /** @description As it stands, or would stand; `change` says what is different */
                        directive: {
                            /** @enum {string} */
                            action: "acknowledge" | "comply" | "act" | "report" | "relay";
                            addressed?: {
                                [key: string]: unknown;
                            };
                            approvedBy?: string;
                            audience: components["schemas"]["intake.Audience"];
                            change?: {
                                added: components["schemas"]["intake.Audience"] | null;
                                /** Format: date-time */
                                at: string;
                                by: string;
                                byDirectiveId: string | null;
                                deadlines: number[];
                                kind: string;
                                needsAcknowledgement: boolean;
                                orders: number[];
                                reason: string | null;
                                removed: components["schemas"]["intake.Audience"] | null;
                            };
                            deadlines?: {
                                /** @enum {string} */
                                anchor: "absolute" | "receipt" | "letter-date" | "event";
                                at: string | null;
                                exclusive: boolean;
                                /** @enum {string} */
                                kind: "report" | "complete" | "confirm" | "event" | "effective-from" | "recurring";
                                offset: {
                                    amount: number;
                                    /** @enum {string} */
                                    unit: "hour" | "day" | "working-day" | "week" | "month";
                                } | null;
                                order: number | null;
                                /** @enum {string} */
                                precision: "minute" | "day" | "month";
                                recurrence: string | null;
                            }[];
                            directiveId: string;
                            form?: {
                                fields: {
                                    id: string;
                                    kind: string;
                                    label: string;
                                    required: boolean;
                                }[];
                            };
                            /** Format: date-time */
                            issuedAt: string;
                            issuerUnitId: string;
                            /** Format: date */
                            letterDate: string;
                            letterId: string;
                            /** @enum {string} */
                            mode: "through" | "relayed";
                            number: string;
                            orders: {
                                /** @enum {string} */
                                action: "acknowledge" | "comply" | "act" | "report" | "relay";
                                audience: components["schemas"]["intake.Audience"] | null;
                                ordinal: number;
                                text: string;
                            }[];
                            parent?: {
                                by: string;
                                directiveId: string;
                                rootDirectiveId: string;
                                rootIssuerUnitId: string;
                                unitId: string;
                            };
                            revision?: number;
                            rollup?: {
                                levels?: {
                                    [key: string]: {
                                        percent?: number;
                                        rule: string;
                                    };
                                };
                                percent?: number;
                                rule: string;
                                weights?: {
                                    [key: string]: number;
                                };
                            };
                            schedule?: {
                                bufferWorkingDays: {
                                    [key: string]: number;
                                };
                            };
                            shown: {
                                count: number;
                                hash: string;
                                position: number;
                            };
                            state?: string;
                            subject: string;
                            /** Format: date */
                            treeDate: string;
                            /** @enum {string} */
                            urgency: "normal" | "urgent" | "very-urgent" | "most-urgent";
                        };
                        /** @description Whether the directive stands so; false: this was only a look at it */
                        done: boolean;
                        /** @description What `expect` is to be; null = there is nothing to change */
                        hash: string | null;
                        touched: {
                            /** @description Recipients that it touches; the others hear nothing of it */
                            count: number;
                            counts: {
                                count: number;
                                /** @enum {string} */
                                level: "ministry" | "department" | "province" | "district" | "local" | "other";
                                /** @enum {string} */
                                type: "ministry" | "province" | "district" | "pao" | "city-municipality" | "town-municipality" | "subdistrict-municipality" | "sao" | "special" | "provincial-office" | "village-head" | "school" | "other";
                            }[];
                            first: {
                                code: string;
                                name: string;
                                /** @enum {string} */
                                type: "ministry" | "province" | "district" | "pao" | "city-municipality" | "town-municipality" | "subdistrict-municipality" | "sao" | "special" | "provincial-office" | "village-head" | "school" | "other";
                                unitId: string;
                                what: ("added" | "removed" | "orders" | "deadlines" | "ended")[];
                            }[];
                            /** @description Units that pass on and would have nothing more to pass on */
                            released: number;
                        };
                    };
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description The present state does not allow this, or the same Idempotency-Key is still at work */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description The Idempotency-Key was used for another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description Not available now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
        };
    };
    "intake.directiveChanges.withdraw": {
        parameters: {
            query?: {
                dry?: "true" | "false";
            };
            header?: {
                /** @description The same request under the same key is done once, and answered again as it was: a new UUID a step */
                "Idempotency-Key"?: string;
            };
            path: {
                directiveId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description `hash` of the preview that the officer saw */
                    expect?: string;
                    /** @description Why, in words that those whom it touches read */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        approval: {
                            /** @description A change that touches more recipients than that needs a second person */
                            above: number;
                            /** @description By somebody else, for exactly this */
                            given: {
                                /** Format: date-time */
                                at: string;
                                by: string;
                            } | null;
                            needed: boolean;
                        };
                        /** @description As it stands, or would stand; `change` says what is different */
                        directive: {
                            /** @enum {string} */
                            action: "acknowledge" | "comply" | "act" | "report" | "relay";
                            addressed?: {
                                [key: string]: unknown;
                            };
                            approvedBy?: string;
                            audience: components["schemas"]["intake.Audience"];
                            change?: {
                                added: components["schemas"]["intake.Audience"] | null;
                                /** Format: date-time */
                                at: string;
                                by: string;
                                byDirectiveId: string | null;
                                deadlines: number[];
                                kind: string;
                                needsAcknowledgement: boolean;
                                orders: number[];
                                reason: string | null;
                                removed: components["schemas"]["intake.Audience"] | null;
                            };
                            deadlines?: {
                                /** @enum {string} */
                                anchor: "absolute" | "receipt" | "letter-date" | "event";
                                at: string | null;
                                exclusive: boolean;
                                /** @enum {string} */
                                kind: "report" | "complete" | "confirm" | "event" | "effective-from" | "recurring";
                                offset: {
                                    amount: number;
                                    /** @enum {string} */
                                    unit: "hour" | "day" | "working-day" | "week" | "month";
                                } | null;
                                order: number | null;
                                /** @enum {string} */
                                precision: "minute" | "day" | "month";
                                recurrence: string | null;
                            }[];
                            directiveId: string;
                            form?: {
                                fields: {
                                    id: string;
                                    kind: string;
                                    label: string;
                                    required: boolean;
                                }[];
                            };
                            /** Format: date-time */
                            issuedAt: string;
                            issuerUnitId: string;
                            /** Format: date */
                            letterDate: string;
                            letterId: string;
                            /** @enum {string} */
                            mode: "through" | "relayed";
                            number: string;
                            orders: {
                                /** @enum {string} */
                                action: "acknowledge" | "comply" | "act" | "report" | "relay";
                                audience: components["schemas"]["intake.Audience"] | null;
                                ordinal: number;
                                text: string;
                            }[];
                            parent?: {
                                by: string;
                                directiveId: string;
                                rootDirectiveId: string;
                                rootIssuerUnitId: string;
                                unitId: string;
                            };
                            revision?: number;
                            rollup?: {
                                levels?: {
                                    [key: string]: {
                                        percent?: number;
                                        rule: string;
                                    };
                                };
                                percent?: number;
                                rule: string;
                                weights?: {
                                    [key: string]: number;
                                };
                            };
                            schedule?: {
                                bufferWorkingDays: {
                                    [key: string]: number;
                                };
                            };
                            shown: {
                                count: number;
                                hash: string;
                                position: number;
                            };
                            state?: string;
                            subject: string;
                            /** Format: date */
                            treeDate: string;
                            /** @enum {string} */
                            urgency: "normal" | "urgent" | "very-urgent" | "most-urgent";
                        };
                        /** @description Whether the directive stands so; false: this was only a look at it */
                        done: boolean;
                        /** @description What `expect` is to be; null = there is nothing to change */
                        hash: string | null;
                        touched: {
                            /** @description Recipients that it touches; the others hear nothing of it */
                            count: number;
                            counts: {
                                count: number;
                                /** @enum {string} */
                                level: "ministry" | "department" | "province" | "district" | "local" | "other";
                                /** @enum {string} */
                                type: "ministry" | "province" | "district" | "pao" | "city-municipality" | "town-municipality" | "subdistrict-municipality" | "sao" | "special" | "provincial-office" | "village-head" | "school" | "other";
                            }[];
                            first: {
                                code: string;
                                name: string;
                                /** @enum {string} */
                                type: "ministry" | "province" | "district" | "pao" | "city-municipality" | "town-municipality" | "subdistrict-municipality" | "sao" | "special" | "provincial-office" | "village-head" | "school" | "other";
                                unitId: string;
                                what: ("added" | "removed" | "orders" | "deadlines" | "ended")[];
                            }[];
                            /** @description Units that pass on and would have nothing more to pass on */
                            released: number;
                        };
                    };
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description The present state does not allow this, or the same Idempotency-Key is still at work */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description The Idempotency-Key was used for another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description Not available now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
        };
    };
    "intake.letters.list": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                status?: "received" | "draft" | "confirmed" | "issued" | "duplicate" | "unreadable" | "withheld" | "rejected" | "split" | "merged";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            approval?: {
                                /** Format: date-time */
                                at: string;
                                by: string;
                                count: number;
                                hash: string;
                                schedule?: {
                                    bufferWorkingDays: {
                                        [key: string]: number;
                                    };
                                };
                            };
                            bytes: number;
                            directiveId: string | null;
                            duplicateOf: string | null;
                            fields: {
                                action: ("acknowledge" | "comply" | "act" | "report" | "relay") | null;
                                issuerUnitId: string | null;
                                letterDate: string | null;
                                letterNumber: string | null;
                                subject: string | null;
                                /** @enum {string} */
                                urgency: "normal" | "urgent" | "very-urgent" | "most-urgent";
                            } | null;
                            fileName: string | null;
                            joined?: {
                                /** @enum {string} */
                                as: "pages" | "enclosure";
                                letterId: string;
                            }[];
                            letterId: string;
                            mergedInto?: string;
                            partOf?: {
                                end: number;
                                letterId: string;
                                start: number;
                            };
                            /** Format: date-time */
                            receivedAt: string;
                            registered?: {
                                /** @enum {string} */
                                book: "received" | "sent";
                                directiveId: string | null;
                                letterId: string;
                                number: number;
                                /** Format: date-time */
                                registeredAt: string;
                                /** @enum {string} */
                                series: "ordinary" | "circular" | "confidential" | "secret" | "top-secret";
                                unitId: string;
                                year: number;
                            };
                            rejectedBecause?: string;
                            sha256: string;
                            splitInto?: {
                                end: number;
                                letterId: string;
                                start: number;
                            }[];
                            /** @enum {string} */
                            status: "received" | "draft" | "confirmed" | "issued" | "duplicate" | "unreadable" | "withheld" | "rejected" | "split" | "merged";
                            unitId: string;
                            version: number;
                            withheldBecause?: string;
                        }[];
                        next: string | null;
                    };
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description Not available now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
        };
    };
    "intake.letters.submit": {
        parameters: {
            query?: never;
            header?: {
                /** @description The same request under the same key is done once, and answered again as it was: a new UUID a step */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    fileName?: string;
                    /** @description The text of the letter, as it came */
                    text: string;
                    /** @description The unit that registers it; needed from who acts for several */
                    unit?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        approval?: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            count: number;
                            hash: string;
                            schedule?: {
                                bufferWorkingDays: {
                                    [key: string]: number;
                                };
                            };
                        };
                        bytes: number;
                        directiveId: string | null;
                        duplicateOf: string | null;
                        fields: {
                            action: ("acknowledge" | "comply" | "act" | "report" | "relay") | null;
                            audience: components["schemas"]["intake.Addressed"] | null;
                            deadlines: {
                                /** @enum {string} */
                                anchor: "absolute" | "receipt" | "letter-date" | "event";
                                at: string | null;
                                exclusive: boolean;
                                /** @enum {string} */
                                kind: "report" | "complete" | "confirm" | "event" | "effective-from" | "recurring";
                                offset: {
                                    amount: number;
                                    /** @enum {string} */
                                    unit: "hour" | "day" | "working-day" | "week" | "month";
                                } | null;
                                order: number | null;
                                /** @enum {string} */
                                precision: "minute" | "day" | "month";
                                recurrence: string | null;
                                text: string;
                            }[];
                            enclosures: {
                                count: number | null;
                                text: string;
                                unit: string | null;
                            }[];
                            form?: {
                                fields: {
                                    id: string;
                                    /** @enum {string} */
                                    kind: "text" | "number" | "whole-number" | "yes-no" | "date";
                                    label: string;
                                    required: boolean;
                                }[];
                            };
                            inheritedUrgency: ("normal" | "urgent" | "very-urgent" | "most-urgent") | null;
                            issuerUnitId: string | null;
                            letterDate: string | null;
                            letterNumber: string | null;
                            nilReport: boolean;
                            orders: {
                                /** @enum {string} */
                                action: "acknowledge" | "comply" | "act" | "report" | "relay";
                                audience: components["schemas"]["intake.Audience"] | null;
                                ordinal: number;
                                text: string;
                            }[];
                            references: {
                                date: string | null;
                                /** @enum {string} */
                                kind: "enclosed" | "refers-to" | "relays" | "follows-up" | "amends" | "supersedes" | "cancels";
                                number: string | null;
                                organisation: string | null;
                                urgency: ("normal" | "urgent" | "very-urgent" | "most-urgent") | null;
                            }[];
                            subject: string | null;
                            /** @enum {string} */
                            urgency: "normal" | "urgent" | "very-urgent" | "most-urgent";
                            urgentBy?: string | null;
                        } | null;
                        fileName: string | null;
                        joined?: {
                            /** @enum {string} */
                            as: "pages" | "enclosure";
                            letterId: string;
                        }[];
                        letterId: string;
                        mergedInto?: string;
                        partOf?: {
                            end: number;
                            letterId: string;
                            start: number;
                        };
                        questions: {
                            code?: string;
                            field: string;
                            letterId?: string;
                            message: string;
                            messageTh?: string;
                        }[];
                        read: {
                            action: ("acknowledge" | "comply" | "act" | "report" | "relay") | null;
                            addressees: {
                                audience: components["schemas"]["intake.Audience"] | null;
                                phrase: string;
                            } | null;
                            copyTo: string[];
                            deadlines: {
                                /** @enum {string} */
                                anchor: "absolute" | "receipt" | "letter-date" | "event";
                                at: string | null;
                                exclusive: boolean;
                                /** @enum {string} */
                                kind: "report" | "complete" | "confirm" | "event" | "effective-from" | "recurring";
                                offset: {
                                    amount: number;
                                    /** @enum {string} */
                                    unit: "hour" | "day" | "working-day" | "week" | "month";
                                } | null;
                                order: number | null;
                                /** @enum {string} */
                                precision: "minute" | "day" | "month";
                                recurrence: string | null;
                                text: string;
                            }[];
                            enclosures: {
                                count: number | null;
                                text: string;
                                unit: string | null;
                            }[];
                            fields: {
                                [key: string]: {
                                    confidence: number;
                                    spans: [
                                        number,
                                        number
                                    ][];
                                };
                            };
                            inheritedUrgency: ("normal" | "urgent" | "very-urgent" | "most-urgent") | null;
                            issuer: {
                                /** @enum {string} */
                                level: "ministry" | "department" | "province" | "district" | "local" | "other";
                                name: string | null;
                                unitCode: string | null;
                            } | null;
                            letterDate: string | null;
                            /** @enum {string} */
                            letterKind: "external" | "memo" | "stamped" | "order" | "public" | "record" | "fax" | "unknown";
                            letterNumber: {
                                circular: boolean;
                                normalized: string;
                                officeCode: string | null;
                                prefix: string | null;
                                raw: string;
                                running: string | null;
                            } | null;
                            lists?: {
                                enclosure: number;
                                file: string;
                                names: {
                                    name: string;
                                    unitCode: string | null;
                                }[];
                                unclear: string[];
                            }[];
                            nilReport: boolean;
                            orders: {
                                /** @enum {string} */
                                action: "acknowledge" | "comply" | "act" | "report" | "relay";
                                audience: components["schemas"]["intake.Audience"] | null;
                                ordinal: number;
                                text: string;
                            }[];
                            ownerUnit: string | null;
                            questions: {
                                field: string;
                                message: string;
                                messageTh?: string;
                            }[];
                            references: {
                                date: string | null;
                                /** @enum {string} */
                                kind: "enclosed" | "refers-to" | "relays" | "follows-up" | "amends" | "supersedes" | "cancels";
                                number: string | null;
                                organisation: string | null;
                                urgency: ("normal" | "urgent" | "very-urgent" | "most-urgent") | null;
                            }[];
                            reportTo: string | null;
                            /** @enum {string} */
                            secrecy: "none" | "confidential" | "secret" | "top-secret";
                            signer: {
                                actingFor: string | null;
                                name: string | null;
                                position: string | null;
                            } | null;
                            subject: string | null;
                            telephone: string | null;
                            /** @enum {string} */
                            urgency: "normal" | "urgent" | "very-urgent" | "most-urgent";
                            urgentBy: string | null;
                            /** @constant */
                            version: 1;
                        } | null;
                        /** Format: date-time */
                        receivedAt: string;
                        registered?: {
                            /** @enum {string} */
                            book: "received" | "sent";
                            directiveId: string | null;
                            letterId: string;
                            number: number;
                            /** Format: date-time */
                            registeredAt: string;
                            /** @enum {string} */
                            series: "ordinary" | "circular" | "confidential" | "secret" | "top-secret";
                            unitId: string;
                            year: number;
                        };
                        rejectedBecause?: string;
                        sha256: string;
                        source?: {
                            files: {
                                bytes: number;
                                isLetter: boolean;
                                mediaType: string;
                                name: string;
                                sha256: string;
                            }[];
                            mediaType: string;
                            /** @enum {string} */
                            origin: "written" | "recognised";
                            pages: {
                                isRead: boolean;
                                picture: {
                                    mediaType: string;
                                    sha256: string;
                                } | null;
                                start: number;
                            }[];
                            textSha256: string;
                        };
                        splitInto?: {
                            end: number;
                            letterId: string;
                            start: number;
                        }[];
                        /** @enum {string} */
                        status: "received" | "draft" | "confirmed" | "issued" | "duplicate" | "unreadable" | "withheld" | "rejected" | "split" | "merged";
                        stub?: {
                            from: string | null;
                            issuerUnitId: string | null;
                            letterDate: string | null;
                            letterNumber: string | null;
                            /** @enum {string} */
                            secrecy: "confidential" | "secret" | "top-secret";
                        };
                        unitId: string;
                        version: number;
                        withheldBecause?: string;
                    };
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description The present state does not allow this, or the same Idempotency-Key is still at work */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description The Idempotency-Key was used for another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description Not available now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
        };
    };
    "intake.letters.show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                letterId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        approval?: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            count: number;
                            hash: string;
                            schedule?: {
                                bufferWorkingDays: {
                                    [key: string]: number;
                                };
                            };
                        };
                        bytes: number;
                        directiveId: string | null;
                        duplicateOf: string | null;
                        fields: {
                            action: ("acknowledge" | "comply" | "act" | "report" | "relay") | null;
                            audience: components["schemas"]["intake.Addressed"] | null;
                            deadlines: {
                                /** @enum {string} */
                                anchor: "absolute" | "receipt" | "letter-date" | "event";
                                at: string | null;
                                exclusive: boolean;
                                /** @enum {string} */
                                kind: "report" | "complete" | "confirm" | "event" | "effective-from" | "recurring";
                                offset: {
                                    amount: number;
                                    /** @enum {string} */
                                    unit: "hour" | "day" | "working-day" | "week" | "month";
                                } | null;
                                order: number | null;
                                /** @enum {string} */
                                precision: "minute" | "day" | "month";
                                recurrence: string | null;
                                text: string;
                            }[];
                            enclosures: {
                                count: number | null;
                                text: string;
                                unit: string | null;
                            }[];
                            form?: {
                                fields: {
                                    id: string;
                                    /** @enum {string} */
                                    kind: "text" | "number" | "whole-number" | "yes-no" | "date";
                                    label: string;
                                    required: boolean;
                                }[];
                            };
                            inheritedUrgency: ("normal" | "urgent" | "very-urgent" | "most-urgent") | null;
                            issuerUnitId: string | null;
                            letterDate: string | null;
                            letterNumber: string | null;
                            nilReport: boolean;
                            orders: {
                                /** @enum {string} */
                                action: "acknowledge" | "comply" | "act" | "report" | "relay";
                                audience: components["schemas"]["intake.Audience"] | null;
                                ordinal: number;
                                text: string;
                            }[];
                            references: {
                                date: string | null;
                                /** @enum {string} */
                                kind: "enclosed" | "refers-to" | "relays" | "follows-up" | "amends" | "supersedes" | "cancels";
                                number: string | null;
                                organisation: string | null;
                                urgency: ("normal" | "urgent" | "very-urgent" | "most-urgent") | null;
                            }[];
                            subject: string | null;
                            /** @enum {string} */
                            urgency: "normal" | "urgent" | "very-urgent" | "most-urgent";
                            urgentBy?: string | null;
                        } | null;
                        fileName: string | null;
                        joined?: {
                            /** @enum {string} */
                            as: "pages" | "enclosure";
                            letterId: string;
                        }[];
                        letterId: string;
                        mergedInto?: string;
                        partOf?: {
                            end: number;
                            letterId: string;
                            start: number;
                        };
                        questions: {
                            code?: string;
                            field: string;
                            letterId?: string;
                            message: string;
                            messageTh?: string;
                        }[];
                        read: {
                            action: ("acknowledge" | "comply" | "act" | "report" | "relay") | null;
                            addressees: {
                                audience: components["schemas"]["intake.Audience"] | null;
                                phrase: string;
                            } | null;
                            copyTo: string[];
                            deadlines: {
                                /** @enum {string} */
                                anchor: "absolute" | "receipt" | "letter-date" | "event";
                                at: string | null;
                                exclusive: boolean;
                                /** @enum {string} */
                                kind: "report" | "complete" | "confirm" | "event" | "effective-from" | "recurring";
                                offset: {
                                    amount: number;
                                    /** @enum {string} */
                                    unit: "hour" | "day" | "working-day" | "week" | "month";
                                } | null;
                                order: number | null;
                                /** @enum {string} */
                                precision: "minute" | "day" | "month";
                                recurrence: string | null;
                                text: string;
                            }[];
                            enclosures: {
                                count: number | null;
                                text: string;
                                unit: string | null;
                            }[];
                            fields: {
                                [key: string]: {
                                    confidence: number;
                                    spans: [
                                        number,
                                        number
                                    ][];
                                };
                            };
                            inheritedUrgency: ("normal" | "urgent" | "very-urgent" | "most-urgent") | null;
                            issuer: {
                                /** @enum {string} */
                                level: "ministry" | "department" | "province" | "district" | "local" | "other";
                                name: string | null;
                                unitCode: string | null;
                            } | null;
                            letterDate: string | null;
                            /** @enum {string} */
                            letterKind: "external" | "memo" | "stamped" | "order" | "public" | "record" | "fax" | "unknown";
                            letterNumber: {
                                circular: boolean;
                                normalized: string;
                                officeCode: string | null;
                                prefix: string | null;
                                raw: string;
                                running: string | null;
                            } | null;
                            lists?: {
                                enclosure: number;
                                file: string;
                                names: {
                                    name: string;
                                    unitCode: string | null;
                                }[];
                                unclear: string[];
                            }[];
                            nilReport: boolean;
                            orders: {
                                /** @enum {string} */
                                action: "acknowledge" | "comply" | "act" | "report" | "relay";
                                audience: components["schemas"]["intake.Audience"] | null;
                                ordinal: number;
                                text: string;
                            }[];
                            ownerUnit: string | null;
                            questions: {
                                field: string;
                                message: string;
                                messageTh?: string;
                            }[];
                            references: {
                                date: string | null;
                                /** @enum {string} */
                                kind: "enclosed" | "refers-to" | "relays" | "follows-up" | "amends" | "supersedes" | "cancels";
                                number: string | null;
                                organisation: string | null;
                                urgency: ("normal" | "urgent" | "very-urgent" | "most-urgent") | null;
                            }[];
                            reportTo: string | null;
                            /** @enum {string} */
                            secrecy: "none" | "confidential" | "secret" | "top-secret";
                            signer: {
                                actingFor: string | null;
                                name: string | null;
                                position: string | null;
                            } | null;
                            subject: string | null;
                            telephone: string | null;
                            /** @enum {string} */
                            urgency: "normal" | "urgent" | "very-urgent" | "most-urgent";
                            urgentBy: string | null;
                            /** @constant */
                            version: 1;
                        } | null;
                        /** Format: date-time */
                        receivedAt: string;
                        registered?: {
                            /** @enum {string} */
                            book: "received" | "sent";
                            directiveId: string | null;
                            letterId: string;
                            number: number;
                            /** Format: date-time */
                            registeredAt: string;
                            /** @enum {string} */
                            series: "ordinary" | "circular" | "confidential" | "secret" | "top-secret";
                            unitId: string;
                            year: number;
                        };
                        rejectedBecause?: string;
                        sha256: string;
                        source?: {
                            files: {
                                bytes: number;
                                isLetter: boolean;
                                mediaType: string;
                                name: string;
                                sha256: string;
                            }[];
                            mediaType: string;
                            /** @enum {string} */
                            origin: "written" | "recognised";
                            pages: {
                                isRead: boolean;
                                picture: {
                                    mediaType: string;
                                    sha256: string;
                                } | null;
                                start: number;
                            }[];
                            textSha256: string;
                        };
                        splitInto?: {
                            end: number;
                            letterId: string;
                            start: number;
                        }[];
                        /** @enum {string} */
                        status: "received" | "draft" | "confirmed" | "issued" | "duplicate" | "unreadable" | "withheld" | "rejected" | "split" | "merged";
                        stub?: {
                            from: string | null;
                            issuerUnitId: string | null;
                            letterDate: string | null;
                            letterNumber: string | null;
                            /** @enum {string} */
                            secrecy: "confidential" | "secret" | "top-secret";
                        };
                        unitId: string;
                        version: number;
                        withheldBecause?: string;
                    };
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description Not available now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
        };
    };
    "intake.letters.correct": {
        parameters: {
            query?: never;
            header?: {
                /** @description The same request under the same key is done once, and answered again as it was: a new UUID a step */
                "Idempotency-Key"?: string;
            };
            path: {
                letterId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    corrections: {
                        /** @enum {string} */
                        action?: "acknowledge" | "comply" | "act" | "report" | "relay";
                        audience?: components["schemas"]["intake.Addressed"];
                        deadlines?: {
                            /** @enum {string} */
                            anchor: "absolute" | "receipt" | "letter-date" | "event";
                            at: string | null;
                            exclusive: boolean;
                            /** @enum {string} */
                            kind: "report" | "complete" | "confirm" | "event" | "effective-from" | "recurring";
                            offset: {
                                amount: number;
                                /** @enum {string} */
                                unit: "hour" | "day" | "working-day" | "week" | "month";
                            } | null;
                            order: number | null;
                            /** @enum {string} */
                            precision: "minute" | "day" | "month";
                            recurrence: string | null;
                            text: string;
                        }[];
                        form?: {
                            fields: {
                                id: string;
                                /** @enum {string} */
                                kind: "text" | "number" | "whole-number" | "yes-no" | "date";
                                label: string;
                                required: boolean;
                            }[];
                        };
                        issuerUnitId?: string;
                        /** Format: date */
                        letterDate?: string;
                        letterNumber?: string;
                        nilReport?: boolean;
                        orders?: {
                            /** @enum {string} */
                            action: "acknowledge" | "comply" | "act" | "report" | "relay";
                            audience: components["schemas"]["intake.Audience"] | null;
                            ordinal: number;
                            text: string;
                        }[];
                        references?: {
                            date: string | null;
                            /** @enum {string} */
                            kind: "enclosed" | "refers-to" | "relays" | "follows-up" | "amends" | "supersedes" | "cancels";
                            number: string | null;
                            organisation: string | null;
                            urgency: ("normal" | "urgent" | "very-urgent" | "most-urgent") | null;
                        }[];
                        subject?: string;
                        /** @enum {string} */
                        urgency?: "normal" | "urgent" | "very-urgent" | "most-urgent";
                        urgentBy?: string | null;
                    };
                    version: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        approval?: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            count: number;
                            hash: string;
                            schedule?: {
                                bufferWorkingDays: {
                                    [key: string]: number;
                                };
                            };
                        };
                        bytes: number;
                        directiveId: string | null;
                        duplicateOf: string | null;
                        fields: {
                            action: ("acknowledge" | "comply" | "act" | "report" | "relay") | null;
                            audience: components["schemas"]["intake.Addressed"] | null;
                            deadlines: {
                                /** @enum {string} */
                                anchor: "absolute" | "receipt" | "letter-date" | "event";
                                at: string | null;
                                exclusive: boolean;
                                /** @enum {string} */
                                kind: "report" | "complete" | "confirm" | "event" | "effective-from" | "recurring";
                                offset: {
                                    amount: number;
                                    /** @enum {string} */
                                    unit: "hour" | "day" | "working-day" | "week" | "month";
                                } | null;
                                order: number | null;
                                /** @enum {string} */
                                precision: "minute" | "day" | "month";
                                recurrence: string | null;
                                text: string;
                            }[];
                            enclosures: {
                                count: number | null;
                                text: string;
                                unit: string | null;
                            }[];
                            form?: {
                                fields: {
                                    id: string;
                                    /** @enum {string} */
                                    kind: "text" | "number" | "whole-number" | "yes-no" | "date";
                                    label: string;
                                    required: boolean;
                                }[];
                            };
                            inheritedUrgency: ("normal" | "urgent" | "very-urgent" | "most-urgent") | null;
                            issuerUnitId: string | null;
                            letterDate: string | null;
                            letterNumber: string | null;
                            nilReport: boolean;
                            orders: {
                                /** @enum {string} */
                                action: "acknowledge" | "comply" | "act" | "report" | "relay";
                                audience: components["schemas"]["intake.Audience"] | null;
                                ordinal: number;
                                text: string;
                            }[];
                            references: {
                                date: string | null;
                                /** @enum {string} */
                                kind: "enclosed" | "refers-to" | "relays" | "follows-up" | "amends" | "supersedes" | "cancels";
                                number: string | null;
                                organisation: string | null;
                                urgency: ("normal" | "urgent" | "very-urgent" | "most-urgent") | null;
                            }[];
                            subject: string | null;
                            /** @enum {string} */
                            urgency: "normal" | "urgent" | "very-urgent" | "most-urgent";
                            urgentBy?: string | null;
                        } | null;
                        fileName: string | null;
                        joined?: {
                            /** @enum {string} */
                            as: "pages" | "enclosure";
                            letterId: string;
                        }[];
                        letterId: string;
                        mergedInto?: string;
                        partOf?: {
                            end: number;
                            letterId: string;
                            start: number;
                        };
                        questions: {
                            code?: string;
                            field: string;
                            letterId?: string;
                            message: string;
                            messageTh?: string;
                        }[];
                        read: {
                            action: ("acknowledge" | "comply" | "act" | "report" | "relay") | null;
                            addressees: {
                                audience: components["schemas"]["intake.Audience"] | null;
                                phrase: string;
                            } | null;
                            copyTo: string[];
                            deadlines: {
                                /** @enum {string} */
                                anchor: "absolute" | "receipt" | "letter-date" | "event";
                                at: string | null;
                                exclusive: boolean;
                                /** @enum {string} */
                                kind: "report" | "complete" | "confirm" | "event" | "effective-from" | "recurring";
                                offset: {
                                    amount: number;
                                    /** @enum {string} */
                                    unit: "hour" | "day" | "working-day" | "week" | "month";
                                } | null;
                                order: number | null;
                                /** @enum {string} */
                                precision: "minute" | "day" | "month";
                                recurrence: string | null;
                                text: string;
                            }[];
                            enclosures: {
                                count: number | null;
                                text: string;
                                unit: string | null;
                            }[];
                            fields: {
                                [key: string]: {
                                    confidence: number;
                                    spans: [
                                        number,
                                        number
                                    ][];
                                };
                            };
                            inheritedUrgency: ("normal" | "urgent" | "very-urgent" | "most-urgent") | null;
                            issuer: {
                                /** @enum {string} */
                                level: "ministry" | "department" | "province" | "district" | "local" | "other";
                                name: string | null;
                                unitCode: string | null;
                            } | null;
                            letterDate: string | null;
                            /** @enum {string} */
                            letterKind: "external" | "memo" | "stamped" | "order" | "public" | "record" | "fax" | "unknown";
                            letterNumber: {
                                circular: boolean;
                                normalized: string;
                                officeCode: string | null;
                                prefix: string | null;
                                raw: string;
                                running: string | null;
                            } | null;
                            lists?: {
                                enclosure: number;
                                file: string;
                                names: {
                                    name: string;
                                    unitCode: string | null;
                                }[];
                                unclear: string[];
                            }[];
                            nilReport: boolean;
                            orders: {
                                /** @enum {string} */
                                action: "acknowledge" | "comply" | "act" | "report" | "relay";
                                audience: components["schemas"]["intake.Audience"] | null;
                                ordinal: number;
                                text: string;
                            }[];
                            ownerUnit: string | null;
                            questions: {
                                field: string;
                                message: string;
                                messageTh?: string;
                            }[];
                            references: {
                                date: string | null;
                                /** @enum {string} */
                                kind: "enclosed" | "refers-to" | "relays" | "follows-up" | "amends" | "supersedes" | "cancels";
                                number: string | null;
                                organisation: string | null;
                                urgency: ("normal" | "urgent" | "very-urgent" | "most-urgent") | null;
                            }[];
                            reportTo: string | null;
                            /** @enum {string} */
                            secrecy: "none" | "confidential" | "secret" | "top-secret";
                            signer: {
                                actingFor: string | null;
                                name: string | null;
                                position: string | null;
                            } | null;
                            subject: string | null;
                            telephone: string | null;
                            /** @enum {string} */
                            urgency: "normal" | "urgent" | "very-urgent" | "most-urgent";
                            urgentBy: string | null;
                            /** @constant */
                            version: 1;
                        } | null;
                        /** Format: date-time */
                        receivedAt: string;
                        registered?: {
                            /** @enum {string} */
                            book: "received" | "sent";
                            directiveId: string | null;
                            letterId: string;
                            number: number;
                            /** Format: date-time */
                            registeredAt: string;
                            /** @enum {string} */
                            series: "ordinary" | "circular" | "confidential" | "secret" | "top-secret";
                            unitId: string;
                            year: number;
                        };
                        rejectedBecause?: string;
                        sha256: string;
                        source?: {
                            files: {
                                bytes: number;
                                isLetter: boolean;
                                mediaType: string;
                                name: string;
                                sha256: string;
                            }[];
                            mediaType: string;
                            /** @enum {string} */
                            origin: "written" | "recognised";
                            pages: {
                                isRead: boolean;
                                picture: {
                                    mediaType: string;
                                    sha256: string;
                                } | null;
                                start: number;
                            }[];
                            textSha256: string;
                        };
                        splitInto?: {
                            end: number;
                            letterId: string;
                            start: number;
                        }[];
                        /** @enum {string} */
                        status: "received" | "draft" | "confirmed" | "issued" | "duplicate" | "unreadable" | "withheld" | "rejected" | "split" | "merged";
                        stub?: {
                            from: string | null;
                            issuerUnitId: string | null;
                            letterDate: string | null;
                            letterNumber: string | null;
                            /** @enum {string} */
                            secrecy: "confidential" | "secret" | "top-secret";
                        };
                        unitId: string;
                        version: number;
                        withheldBecause?: string;
                    };
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description The present state does not allow this, or the same Idempotency-Key is still at work */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description The Idempotency-Key was used for another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description Not available now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
        };
    };
    "intake.letters.approve": {
        parameters: {
            query?: never;
            header?: {
                /** @description The same request under the same key is done once, and answered again as it was: a new UUID a step */
                "Idempotency-Key"?: string;
            };
            path: {
                letterId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description `hash` of the preview that the officer saw */
                    expect: string;
                    schedule?: {
                        /** @description By level, how many working days before its superior’s due time a unit is due; {} = as written */
                        bufferWorkingDays: {
                            [key: string]: number;
                        };
                    };
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        approval?: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            count: number;
                            hash: string;
                            schedule?: {
                                bufferWorkingDays: {
                                    [key: string]: number;
                                };
                            };
                        };
                        bytes: number;
                        directiveId: string | null;
                        duplicateOf: string | null;
                        fields: {
                            action: ("acknowledge" | "comply" | "act" | "report" | "relay") | null;
                            audience: components["schemas"]["intake.Addressed"] | null;
                            deadlines: {
                                /** @enum {string} */
                                anchor: "absolute" | "receipt" | "letter-date" | "event";
                                at: string | null;
                                exclusive: boolean;
                                /** @enum {string} */
                                kind: "report" | "complete" | "confirm" | "event" | "effective-from" | "recurring";
                                offset: {
                                    amount: number;
                                    /** @enum {string} */
                                    unit: "hour" | "day" | "working-day" | "week" | "month";
                                } | null;
                                order: number | null;
                                /** @enum {string} */
                                precision: "minute" | "day" | "month";
                                recurrence: string | null;
                                text: string;
                            }[];
                            enclosures: {
                                count: number | null;
                                text: string;
                                unit: string | null;
                            }[];
                            form?: {
                                fields: {
                                    id: string;
                                    /** @enum {string} */
                                    kind: "text" | "number" | "whole-number" | "yes-no" | "date";
                                    label: string;
                                    required: boolean;
                                }[];
                            };
                            inheritedUrgency: ("normal" | "urgent" | "very-urgent" | "most-urgent") | null;
                            issuerUnitId: string | null;
                            letterDate: string | null;
                            letterNumber: string | null;
                            nilReport: boolean;
                            orders: {
                                /** @enum {string} */
                                action: "acknowledge" | "comply" | "act" | "report" | "relay";
                                audience: components["schemas"]["intake.Audience"] | null;
                                ordinal: number;
                                text: string;
                            }[];
                            references: {
                                date: string | null;
                                /** @enum {string} */
                                kind: "enclosed" | "refers-to" | "relays" | "follows-up" | "amends" | "supersedes" | "cancels";
                                number: string | null;
                                organisation: string | null;
                                urgency: ("normal" | "urgent" | "very-urgent" | "most-urgent") | null;
                            }[];
                            subject: string | null;
                            /** @enum {string} */
                            urgency: "normal" | "urgent" | "very-urgent" | "most-urgent";
                            urgentBy?: string | null;
                        } | null;
                        fileName: string | null;
                        joined?: {
                            /** @enum {string} */
                            as: "pages" | "enclosure";
                            letterId: string;
                        }[];
                        letterId: string;
                        mergedInto?: string;
                        partOf?: {
                            end: number;
                            letterId: string;
                            start: number;
                        };
                        questions: {
                            code?: string;
                            field: string;
                            letterId?: string;
                            message: string;
                            messageTh?: string;
                        }[];
                        read: {
                            action: ("acknowledge" | "comply" | "act" | "report" | "relay") | null;
                            addressees: {
                                audience: components["schemas"]["intake.Audience"] | null;
                                phrase: string;
                            } | null;
                            copyTo: string[];
                            deadlines: {
                                /** @enum {string} */
                                anchor: "absolute" | "receipt" | "letter-date" | "event";
                                at: string | null;
                                exclusive: boolean;
                                /** @enum {string} */
                                kind: "report" | "complete" | "confirm" | "event" | "effective-from" | "recurring";
                                offset: {
                                    amount: number;
                                    /** @enum {string} */
                                    unit: "hour" | "day" | "working-day" | "week" | "month";
                                } | null;
                                order: number | null;
                                /** @enum {string} */
                                precision: "minute" | "day" | "month";
                                recurrence: string | null;
                                text: string;
                            }[];
                            enclosures: {
                                count: number | null;
                                text: string;
                                unit: string | null;
                            }[];
                            fields: {
                                [key: string]: {
                                    confidence: number;
                                    spans: [
                                        number,
                                        number
                                    ][];
                                };
                            };
                            inheritedUrgency: ("normal" | "urgent" | "very-urgent" | "most-urgent") | null;
                            issuer: {
                                /** @enum {string} */
                                level: "ministry" | "department" | "province" | "district" | "local" | "other";
                                name: string | null;
                                unitCode: string | null;
                            } | null;
                            letterDate: string | null;
                            /** @enum {string} */
                            letterKind: "external" | "memo" | "stamped" | "order" | "public" | "record" | "fax" | "unknown";
                            letterNumber: {
                                circular: boolean;
                                normalized: string;
                                officeCode: string | null;
                                prefix: string | null;
                                raw: string;
                                running: string | null;
                            } | null;
                            lists?: {
                                enclosure: number;
                                file: string;
                                names: {
                                    name: string;
                                    unitCode: string | null;
                                }[];
                                unclear: string[];
                            }[];
                            nilReport: boolean;
                            orders: {
                                /** @enum {string} */
                                action: "acknowledge" | "comply" | "act" | "report" | "relay";
                                audience: components["schemas"]["intake.Audience"] | null;
                                ordinal: number;
                                text: string;
                            }[];
                            ownerUnit: string | null;
                            questions: {
                                field: string;
                                message: string;
                                messageTh?: string;
                            }[];
                            references: {
                                date: string | null;
                                /** @enum {string} */
                                kind: "enclosed" | "refers-to" | "relays" | "follows-up" | "amends" | "supersedes" | "cancels";
                                number: string | null;
                                organisation: string | null;
                                urgency: ("normal" | "urgent" | "very-urgent" | "most-urgent") | null;
                            }[];
                            reportTo: string | null;
                            /** @enum {string} */
                            secrecy: "none" | "confidential" | "secret" | "top-secret";
                            signer: {
                                actingFor: string | null;
                                name: string | null;
                                position: string | null;
                            } | null;
                            subject: string | null;
                            telephone: string | null;
                            /** @enum {string} */
                            urgency: "normal" | "urgent" | "very-urgent" | "most-urgent";
                            urgentBy: string | null;
                            /** @constant */
                            version: 1;
                        } | null;
                        /** Format: date-time */
                        receivedAt: string;
                        registered?: {
                            /** @enum {string} */
                            book: "received" | "sent";
                            directiveId: string | null;
                            letterId: string;
                            number: number;
                            /** Format: date-time */
                            registeredAt: string;
                            /** @enum {string} */
                            series: "ordinary" | "circular" | "confidential" | "secret" | "top-secret";
                            unitId: string;
                            year: number;
                        };
                        rejectedBecause?: string;
                        sha256: string;
                        source?: {
                            files: {
                                bytes: number;
                                isLetter: boolean;
                                mediaType: string;
                                name: string;
                                sha256: string;
                            }[];
                            mediaType: string;
                            /** @enum {string} */
                            origin: "written" | "recognised";
                            pages: {
                                isRead: boolean;
                                picture: {
                                    mediaType: string;
                                    sha256: string;
                                } | null;
                                start: number;
                            }[];
                            textSha256: string;
                        };
                        splitInto?: {
                            end: number;
                            letterId: string;
                            start: number;
                        }[];
                        /** @enum {string} */
                        status: "received" | "draft" | "confirmed" | "issued" | "duplicate" | "unreadable" | "withheld" | "rejected" | "split" | "merged";
                        stub?: {
                            from: string | null;
                            issuerUnitId: string | null;
                            letterDate: string | null;
                            letterNumber: string | null;
                            /** @enum {string} */
                            secrecy: "confidential" | "secret" | "top-secret";
                        };
                        unitId: string;
                        version: number;
                        withheldBecause?: string;
                    };
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description The present state does not allow this, or the same Idempotency-Key is still at work */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description The Idempotency-Key was used for another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description Not available now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
        };
    };
    "intake.letters.confirm": {
        parameters: {
            query?: never;
            header?: {
                /** @description The same request under the same key is done once, and answered again as it was: a new UUID a step */
                "Idempotency-Key"?: string;
            };
            path: {
                letterId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Answer to a taken number: the letter that is the same as this one */
                    sameAs?: string;
                    version: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        approval?: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            count: number;
                            hash: string;
                            schedule?: {
                                bufferWorkingDays: {
                                    [key: string]: number;
                                };
                            };
                        };
                        bytes: number;
                        directiveId: string | null;
                        duplicateOf: string | null;
                        fields: {
                            action: ("acknowledge" | "comply" | "act" | "report" | "relay") | null;
                            audience: components["schemas"]["intake.Addressed"] | null;
                            deadlines: {
                                /** @enum {string} */
                                anchor: "absolute" | "receipt" | "letter-date" | "event";
                                at: string | null;
                                exclusive: boolean;
                                /** @enum {string} */
                                kind: "report" | "complete" | "confirm" | "event" | "effective-from" | "recurring";
                                offset: {
                                    amount: number;
                                    /** @enum {string} */
                                    unit: "hour" | "day" | "working-day" | "week" | "month";
                                } | null;
                                order: number | null;
                                /** @enum {string} */
                                precision: "minute" | "day" | "month";
                                recurrence: string | null;
                                text: string;
                            }[];
                            enclosures: {
                                count: number | null;
                                text: string;
                                unit: string | null;
                            }[];
                            form?: {
                                fields: {
                                    id: string;
                                    /** @enum {string} */
                                    kind: "text" | "number" | "whole-number" | "yes-no" | "date";
                                    label: string;
                                    required: boolean;
                                }[];
                            };
                            inheritedUrgency: ("normal" | "urgent" | "very-urgent" | "most-urgent") | null;
                            issuerUnitId: string | null;
                            letterDate: string | null;
                            letterNumber: string | null;
                            nilReport: boolean;
                            orders: {
                                /** @enum {string} */
                                action: "acknowledge" | "comply" | "act" | "report" | "relay";
                                audience: components["schemas"]["intake.Audience"] | null;
                                ordinal: number;
                                text: string;
                            }[];
                            references: {
                                date: string | null;
                                /** @enum {string} */
                                kind: "enclosed" | "refers-to" | "relays" | "follows-up" | "amends" | "supersedes" | "cancels";
                                number: string | null;
                                organisation: string | null;
                                urgency: ("normal" | "urgent" | "very-urgent" | "most-urgent") | null;
                            }[];
                            subject: string | null;
                            /** @enum {string} */
                            urgency: "normal" | "urgent" | "very-urgent" | "most-urgent";
                            urgentBy?: string | null;
                        } | null;
                        fileName: string | null;
                        joined?: {
                            /** @enum {string} */
                            as: "pages" | "enclosure";
                            letterId: string;
                        }[];
                        letterId: string;
                        mergedInto?: string;
                        partOf?: {
                            end: number;
                            letterId: string;
                            start: number;
                        };
                        questions: {
                            code?: string;
                            field: string;
                            letterId?: string;
                            message: string;
                            messageTh?: string;
                        }[];
                        read: {
                            action: ("acknowledge" | "comply" | "act" | "report" | "relay") | null;
                            addressees: {
                                audience: components["schemas"]["intake.Audience"] | null;
                                phrase: string;
                            } | null;
                            copyTo: string[];
                            deadlines: {
                                /** @enum {string} */
                                anchor: "absolute" | "receipt" | "letter-date" | "event";
                                at: string | null;
                                exclusive: boolean;
                                /** @enum {string} */
                                kind: "report" | "complete" | "confirm" | "event" | "effective-from" | "recurring";
                                offset: {
                                    amount: number;
                                    /** @enum {string} */
                                    unit: "hour" | "day" | "working-day" | "week" | "month";
                                } | null;
                                order: number | null;
                                /** @enum {string} */
                                precision: "minute" | "day" | "month";
                                recurrence: string | null;
                                text: string;
                            }[];
                            enclosures: {
                                count: number | null;
                                text: string;
                                unit: string | null;
                            }[];
                            fields: {
                                [key: string]: {
                                    confidence: number;
                                    spans: [
                                        number,
                                        number
                                    ][];
                                };
                            };
                            inheritedUrgency: ("normal" | "urgent" | "very-urgent" | "most-urgent") | null;
                            issuer: {
                                /** @enum {string} */
                                level: "ministry" | "department" | "province" | "district" | "local" | "other";
                                name: string | null;
                                unitCode: string | null;
                            } | null;
                            letterDate: string | null;
                            /** @enum {string} */
                            letterKind: "external" | "memo" | "stamped" | "order" | "public" | "record" | "fax" | "unknown";
                            letterNumber: {
                                circular: boolean;
                                normalized: string;
                                officeCode: string | null;
                                prefix: string | null;
                                raw: string;
                                running: string | null;
                            } | null;
                            lists?: {
                                enclosure: number;
                                file: string;
                                names: {
                                    name: string;
                                    unitCode: string | null;
                                }[];
                                unclear: string[];
                            }[];
                            nilReport: boolean;
                            orders: {
                                /** @enum {string} */
                                action: "acknowledge" | "comply" | "act" | "report" | "relay";
                                audience: components["schemas"]["intake.Audience"] | null;
                                ordinal: number;
                                text: string;
                            }[];
                            ownerUnit: string | null;
                            questions: {
                                field: string;
                                message: string;
                                messageTh?: string;
                            }[];
                            references: {
                                date: string | null;
                                /** @enum {string} */
                                kind: "enclosed" | "refers-to" | "relays" | "follows-up" | "amends" | "supersedes" | "cancels";
                                number: string | null;
                                organisation: string | null;
                                urgency: ("normal" | "urgent" | "very-urgent" | "most-urgent") | null;
                            }[];
                            reportTo: string | null;
                            /** @enum {string} */
                            secrecy: "none" | "confidential" | "secret" | "top-secret";
                            signer: {
                                actingFor: string | null;
                                name: string | null;
                                position: string | null;
                            } | null;
                            subject: string | null;
                            telephone: string | null;
                            /** @enum {string} */
                            urgency: "normal" | "urgent" | "very-urgent" | "most-urgent";
                            urgentBy: string | null;
                            /** @constant */
                            version: 1;
                        } | null;
                        /** Format: date-time */
                        receivedAt: string;
                        registered?: {
                            /** @enum {string} */
                            book: "received" | "sent";
                            directiveId: string | null;
                            letterId: string;
                            number: number;
                            /** Format: date-time */
                            registeredAt: string;
                            /** @enum {string} */
                            series: "ordinary" | "circular" | "confidential" | "secret" | "top-secret";
                            unitId: string;
                            year: number;
                        };
                        rejectedBecause?: string;
                        sha256: string;
                        source?: {
                            files: {
                                bytes: number;
                                isLetter: boolean;
                                mediaType: string;
                                name: string;
                                sha256: string;
                            }[];
                            mediaType: string;
                            /** @enum {string} */
                            origin: "written" | "recognised";
                            pages: {
                                isRead: boolean;
                                picture: {
                                    mediaType: string;
                                    sha256: string;
                                } | null;
                                start: number;
                            }[];
                            textSha256: string;
                        };
                        splitInto?: {
                            end: number;
                            letterId: string;
                            start: number;
                        }[];
                        /** @enum {string} */
                        status: "received" | "draft" | "confirmed" | "issued" | "duplicate" | "unreadable" | "withheld" | "rejected" | "split" | "merged";
                        stub?: {
                            from: string | null;
                            issuerUnitId: string | null;
                            letterDate: string | null;
                            letterNumber: string | null;
                            /** @enum {string} */
                            secrecy: "confidential" | "secret" | "top-secret";
                        };
                        unitId: string;
                        version: number;
                        withheldBecause?: string;
                    };
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description The present state does not allow this, or the same Idempotency-Key is still at work */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description The Idempotency-Key was used for another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description Not available now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
        };
    };
    "intake.letters.content": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                letterId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": unknown;
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description Not available now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
        };
    };
    "intake.letters.file": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                file: number;
                letterId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": unknown;
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description Not available now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
        };
    };
    "intake.audiences.impact": {
        parameters: {
            query?: never;
            header?: {
                /** @description The same request under the same key is done once, and answered again as it was: a new UUID a step */
                "Idempotency-Key"?: string;
            };
            path: {
                letterId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    schedule?: {
                        /** @description By level, how many working days before its superior’s due time a unit is due; {} = as written */
                        bufferWorkingDays: {
                            [key: string]: number;
                        };
                    };
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        approval: {
                            /** @description More recipients than that need a second person */
                            above: number;
                            /** @description By somebody else, for exactly these */
                            given: {
                                /** Format: date-time */
                                at: string;
                                by: string;
                            } | null;
                            needed: boolean;
                        };
                        count: number;
                        /** @description The recipients by level and type, the highest level first */
                        counts: {
                            count: number;
                            /** @enum {string} */
                            level: "ministry" | "department" | "province" | "district" | "local" | "other";
                            /** @enum {string} */
                            type: "ministry" | "province" | "district" | "pao" | "city-municipality" | "town-municipality" | "subdistrict-municipality" | "sao" | "special" | "provincial-office" | "village-head" | "school" | "other";
                        }[];
                        /** @description Of the letter, in its order; `text`: the phrase */
                        deadlines: {
                            /** @enum {string} */
                            anchor: "absolute" | "receipt" | "letter-date" | "event";
                            at: string | null;
                            exclusive: boolean;
                            /** @enum {string} */
                            kind: "report" | "complete" | "confirm" | "event" | "effective-from" | "recurring";
                            offset: {
                                amount: number;
                                /** @enum {string} */
                                unit: "hour" | "day" | "working-day" | "week" | "month";
                            } | null;
                            order: number | null;
                            /** @enum {string} */
                            precision: "minute" | "day" | "month";
                            recurrence: string | null;
                            text: string;
                        }[];
                        hash: string;
                        position: number;
                        relayingCount: number;
                        /** @description null = no calendar is published yet, and no limit can be counted */
                        times: {
                            again: {
                                deadline: number;
                                /** @description The first of its due times; null = its rule cannot be read */
                                next: string[] | null;
                                units: number;
                            }[];
                            dues: {
                                /** @enum {string} */
                                anchor: "written" | "derived" | "receipt";
                                /** @description Place among the deadlines of the letter; 0 = the first */
                                deadline: number;
                                /** Format: date-time */
                                earliest: string;
                                /**
                                 * Format: date-time
                                 * @description For what counts from the receipt: of whoever receives it last
                                 */
                                latest: string;
                                /** @enum {string} */
                                level: "ministry" | "department" | "province" | "district" | "local" | "other";
                                /** @description Units to which no working day is left after today */
                                noWorkingDayLeft: number;
                                /** @description Closed days around it are not known yet */
                                provisional: boolean;
                                units: number;
                            }[];
                            /** @description Units whose own time, counted from the receipt, may end after that of the addressed unit above them */
                            mayAnswerAfter: number;
                        } | null;
                        /** Format: date */
                        treeDate: string;
                        /** @description Recipients that no notice would reach */
                        withoutContact: {
                            /** @description The first of those of which nobody holds a post */
                            first: {
                                code: string;
                                name: string;
                                /** @enum {string} */
                                type: "ministry" | "province" | "district" | "pao" | "city-municipality" | "town-municipality" | "subdistrict-municipality" | "sao" | "special" | "provincial-office" | "village-head" | "school" | "other";
                                unitId: string;
                            }[];
                            /** @description Recipients of which nobody holds a post */
                            nobody: number;
                            /** @description Recipients that learn of it only when they sign in: no contact point */
                            signInOnly: number;
                        };
                    };
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description The present state does not allow this, or the same Idempotency-Key is still at work */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description The Idempotency-Key was used for another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description Not available now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
        };
    };
    "intake.letters.issue": {
        parameters: {
            query?: never;
            header?: {
                /** @description The same request under the same key is done once, and answered again as it was: a new UUID a step */
                "Idempotency-Key"?: string;
            };
            path: {
                letterId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Directives of the same matter that the unit has issued, where this is another one; it is recorded */
                    besides?: string[];
                    /** @description An answer for each earlier letter of the unit that this one supersedes, cancels or amends */
                    earlier?: {
                        /** @description Where the letter amends it: what changes, as it was shown by its own preview */
                        amend?: {
                            /** @description All deadlines, as they are to be */
                            deadlines?: {
                                /** @enum {string} */
                                anchor: "absolute" | "receipt" | "letter-date" | "event";
                                at: string | null;
                                exclusive: boolean;
                                /** @enum {string} */
                                kind: "report" | "complete" | "confirm" | "event" | "effective-from" | "recurring";
                                offset: {
                                    amount: number;
                                    /** @enum {string} */
                                    unit: "hour" | "day" | "working-day" | "week" | "month";
                                } | null;
                                order: number | null;
                                /** @enum {string} */
                                precision: "minute" | "day" | "month";
                                recurrence: string | null;
                            }[];
                            /** @description `hash` of the preview that the officer saw */
                            expect: string;
                            /** @description Whoever it touches is to take note of it anew */
                            needsAcknowledgement?: boolean;
                            /** @description All orders, as they are to be */
                            orders?: {
                                /** @enum {string} */
                                action: "acknowledge" | "comply" | "act" | "report" | "relay";
                                audience: components["schemas"]["intake.Audience"] | null;
                                ordinal: number;
                                text: string;
                            }[];
                        };
                        /** @description Which directive of the unit is meant; null = leave it as it is */
                        directiveId: string | null;
                        /** @description As the letter names it, normalised */
                        number: string;
                    }[];
                    /** @description `hash` of the preview that the officer saw */
                    expect: string;
                    /**
                     * @description `through`: every level at once; `relayed`: each level passes it on with a letter of its own
                     * @default through
                     * @enum {string}
                     */
                    mode?: "through" | "relayed";
                    schedule?: {
                        /** @description By level, how many working days before its superior’s due time a unit is due; {} = as written */
                        bufferWorkingDays: {
                            [key: string]: number;
                        };
                    };
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        action: "acknowledge" | "comply" | "act" | "report" | "relay";
                        addressed?: {
                            [key: string]: unknown;
                        };
                        approvedBy?: string;
                        audience: components["schemas"]["intake.Audience"];
                        change?: {
                            added: components["schemas"]["intake.Audience"] | null;
                            /** Format: date-time */
                            at: string;
                            by: string;
                            byDirectiveId: string | null;
                            deadlines: number[];
                            kind: string;
                            needsAcknowledgement: boolean;
                            orders: number[];
                            reason: string | null;
                            removed: components["schemas"]["intake.Audience"] | null;
                        };
                        deadlines?: {
                            /** @enum {string} */
                            anchor: "absolute" | "receipt" | "letter-date" | "event";
                            at: string | null;
                            exclusive: boolean;
                            /** @enum {string} */
                            kind: "report" | "complete" | "confirm" | "event" | "effective-from" | "recurring";
                            offset: {
                                amount: number;
                                /** @enum {string} */
                                unit: "hour" | "day" | "working-day" | "week" | "month";
                            } | null;
                            order: number | null;
                            /** @enum {string} */
                            precision: "minute" | "day" | "month";
                            recurrence: string | null;
                        }[];
                        directiveId: string;
                        form?: {
                            fields: {
                                id: string;
                                kind: string;
                                label: string;
                                required: boolean;
                            }[];
                        };
                        /** Format: date-time */
                        issuedAt: string;
                        issuerUnitId: string;
                        /** Format: date */
                        letterDate: string;
                        letterId: string;
                        /** @enum {string} */
                        mode: "through" | "relayed";
                        number: string;
                        orders: {
                            /** @enum {string} */
                            action: "acknowledge" | "comply" | "act" | "report" | "relay";
                            audience: components["schemas"]["intake.Audience"] | null;
                            ordinal: number;
                            text: string;
                        }[];
                        parent?: {
                            by: string;
                            directiveId: string;
                            rootDirectiveId: string;
                            rootIssuerUnitId: string;
                            unitId: string;
                        };
                        revision?: number;
                        rollup?: {
                            levels?: {
                                [key: string]: {
                                    percent?: number;
                                    rule: string;
                                };
                            };
                            percent?: number;
                            rule: string;
                            weights?: {
                                [key: string]: number;
                            };
                        };
                        schedule?: {
                            bufferWorkingDays: {
                                [key: string]: number;
                            };
                        };
                        shown: {
                            count: number;
                            hash: string;
                            position: number;
                        };
                        state?: string;
                        subject: string;
                        /** Format: date */
                        treeDate: string;
                        /** @enum {string} */
                        urgency: "normal" | "urgent" | "very-urgent" | "most-urgent";
                    };
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description The present state does not allow this, or the same Idempotency-Key is still at work */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description The Idempotency-Key was used for another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description Not available now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
        };
    };
    "intake.letters.merge": {
        parameters: {
            query?: never;
            header?: {
                /** @description The same request under the same key is done once, and answered again as it was: a new UUID a step */
                "Idempotency-Key"?: string;
            };
            path: {
                letterId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Those that go on in this one as further pages, in their order, or as enclosures */
                    letters: {
                        /** @enum {string} */
                        as: "pages" | "enclosure";
                        letterId: string;
                        version: number;
                    }[];
                    version: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        approval?: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            count: number;
                            hash: string;
                            schedule?: {
                                bufferWorkingDays: {
                                    [key: string]: number;
                                };
                            };
                        };
                        bytes: number;
                        directiveId: string | null;
                        duplicateOf: string | null;
                        fields: {
                            action: ("acknowledge" | "comply" | "act" | "report" | "relay") | null;
                            audience: components["schemas"]["intake.Addressed"] | null;
                            deadlines: {
                                /** @enum {string} */
                                anchor: "absolute" | "receipt" | "letter-date" | "event";
                                at: string | null;
                                exclusive: boolean;
                                /** @enum {string} */
                                kind: "report" | "complete" | "confirm" | "event" | "effective-from" | "recurring";
                                offset: {
                                    amount: number;
                                    /** @enum {string} */
                                    unit: "hour" | "day" | "working-day" | "week" | "month";
                                } | null;
                                order: number | null;
                                /** @enum {string} */
                                precision: "minute" | "day" | "month";
                                recurrence: string | null;
                                text: string;
                            }[];
                            enclosures: {
                                count: number | null;
                                text: string;
                                unit: string | null;
                            }[];
                            form?: {
                                fields: {
                                    id: string;
                                    /** @enum {string} */
                                    kind: "text" | "number" | "whole-number" | "yes-no" | "date";
                                    label: string;
                                    required: boolean;
                                }[];
                            };
                            inheritedUrgency: ("normal" | "urgent" | "very-urgent" | "most-urgent") | null;
                            issuerUnitId: string | null;
                            letterDate: string | null;
                            letterNumber: string | null;
                            nilReport: boolean;
                            orders: {
                                /** @enum {string} */
                                action: "acknowledge" | "comply" | "act" | "report" | "relay";
                                audience: components["schemas"]["intake.Audience"] | null;
                                ordinal: number;
                                text: string;
                            }[];
                            references: {
                                date: string | null;
                                /** @enum {string} */
                                kind: "enclosed" | "refers-to" | "relays" | "follows-up" | "amends" | "supersedes" | "cancels";
                                number: string | null;
                                organisation: string | null;
                                urgency: ("normal" | "urgent" | "very-urgent" | "most-urgent") | null;
                            }[];
                            subject: string | null;
                            /** @enum {string} */
                            urgency: "normal" | "urgent" | "very-urgent" | "most-urgent";
                            urgentBy?: string | null;
                        } | null;
                        fileName: string | null;
                        joined?: {
                            /** @enum {string} */
                            as: "pages" | "enclosure";
                            letterId: string;
                        }[];
                        letterId: string;
                        mergedInto?: string;
                        partOf?: {
                            end: number;
                            letterId: string;
                            start: number;
                        };
                        questions: {
                            code?: string;
                            field: string;
                            letterId?: string;
                            message: string;
                            messageTh?: string;
                        }[];
                        read: {
                            action: ("acknowledge" | "comply" | "act" | "report" | "relay") | null;
                            addressees: {
                                audience: components["schemas"]["intake.Audience"] | null;
                                phrase: string;
                            } | null;
                            copyTo: string[];
                            deadlines: {
                                /** @enum {string} */
                                anchor: "absolute" | "receipt" | "letter-date" | "event";
                                at: string | null;
                                exclusive: boolean;
                                /** @enum {string} */
                                kind: "report" | "complete" | "confirm" | "event" | "effective-from" | "recurring";
                                offset: {
                                    amount: number;
                                    /** @enum {string} */
                                    unit: "hour" | "day" | "working-day" | "week" | "month";
                                } | null;
                                order: number | null;
                                /** @enum {string} */
                                precision: "minute" | "day" | "month";
                                recurrence: string | null;
                                text: string;
                            }[];
                            enclosures: {
                                count: number | null;
                                text: string;
                                unit: string | null;
                            }[];
                            fields: {
                                [key: string]: {
                                    confidence: number;
                                    spans: [
                                        number,
                                        number
                                    ][];
                                };
                            };
                            inheritedUrgency: ("normal" | "urgent" | "very-urgent" | "most-urgent") | null;
                            issuer: {
                                /** @enum {string} */
                                level: "ministry" | "department" | "province" | "district" | "local" | "other";
                                name: string | null;
                                unitCode: string | null;
                            } | null;
                            letterDate: string | null;
                            /** @enum {string} */
                            letterKind: "external" | "memo" | "stamped" | "order" | "public" | "record" | "fax" | "unknown";
                            letterNumber: {
                                circular: boolean;
                                normalized: string;
                                officeCode: string | null;
                                prefix: string | null;
                                raw: string;
                                running: string | null;
                            } | null;
                            lists?: {
                                enclosure: number;
                                file: string;
                                names: {
                                    name: string;
                                    unitCode: string | null;
                                }[];
                                unclear: string[];
                            }[];
                            nilReport: boolean;
                            orders: {
                                /** @enum {string} */
                                action: "acknowledge" | "comply" | "act" | "report" | "relay";
                                audience: components["schemas"]["intake.Audience"] | null;
                                ordinal: number;
                                text: string;
                            }[];
                            ownerUnit: string | null;
                            questions: {
                                field: string;
                                message: string;
                                messageTh?: string;
                            }[];
                            references: {
                                date: string | null;
                                /** @enum {string} */
                                kind: "enclosed" | "refers-to" | "relays" | "follows-up" | "amends" | "supersedes" | "cancels";
                                number: string | null;
                                organisation: string | null;
                                urgency: ("normal" | "urgent" | "very-urgent" | "most-urgent") | null;
                            }[];
                            reportTo: string | null;
                            /** @enum {string} */
                            secrecy: "none" | "confidential" | "secret" | "top-secret";
                            signer: {
                                actingFor: string | null;
                                name: string | null;
                                position: string | null;
                            } | null;
                            subject: string | null;
                            telephone: string | null;
                            /** @enum {string} */
                            urgency: "normal" | "urgent" | "very-urgent" | "most-urgent";
                            urgentBy: string | null;
                            /** @constant */
                            version: 1;
                        } | null;
                        /** Format: date-time */
                        receivedAt: string;
                        registered?: {
                            /** @enum {string} */
                            book: "received" | "sent";
                            directiveId: string | null;
                            letterId: string;
                            number: number;
                            /** Format: date-time */
                            registeredAt: string;
                            /** @enum {string} */
                            series: "ordinary" | "circular" | "confidential" | "secret" | "top-secret";
                            unitId: string;
                            year: number;
                        };
                        rejectedBecause?: string;
                        sha256: string;
                        source?: {
                            files: {
                                bytes: number;
                                isLetter: boolean;
                                mediaType: string;
                                name: string;
                                sha256: string;
                            }[];
                            mediaType: string;
                            /** @enum {string} */
                            origin: "written" | "recognised";
                            pages: {
                                isRead: boolean;
                                picture: {
                                    mediaType: string;
                                    sha256: string;
                                } | null;
                                start: number;
                            }[];
                            textSha256: string;
                        };
                        splitInto?: {
                            end: number;
                            letterId: string;
                            start: number;
                        }[];
                        /** @enum {string} */
                        status: "received" | "draft" | "confirmed" | "issued" | "duplicate" | "unreadable" | "withheld" | "rejected" | "split" | "merged";
                        stub?: {
                            from: string | null;
                            issuerUnitId: string | null;
                            letterDate: string | null;
                            letterNumber: string | null;
                            /** @enum {string} */
                            secrecy: "confidential" | "secret" | "top-secret";
                        };
                        unitId: string;
                        version: number;
                        withheldBecause?: string;
                    };
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description The present state does not allow this, or the same Idempotency-Key is still at work */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description The Idempotency-Key was used for another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description Not available now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
        };
    };
    "intake.letters.page": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                letterId: string;
                page: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/*": unknown;
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description Not available now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
        };
    };
    "intake.letters.preview": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                letterId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        count: number;
                        /** @description The recipients by level and type, the highest level first */
                        counts: {
                            count: number;
                            /** @enum {string} */
                            level: "ministry" | "department" | "province" | "district" | "local" | "other";
                            /** @enum {string} */
                            type: "ministry" | "province" | "district" | "pao" | "city-municipality" | "town-municipality" | "subdistrict-municipality" | "sao" | "special" | "provincial-office" | "village-head" | "school" | "other";
                        }[];
                        /** @description Units that the letter itself reaches where each level passes it on with one of its own (mode relayed) */
                        firstCount: number;
                        hash: string;
                        letterId: string;
                        position: number;
                        recipients: {
                            code: string;
                            name: string;
                            /** @enum {string} */
                            type: "ministry" | "province" | "district" | "pao" | "city-municipality" | "town-municipality" | "subdistrict-municipality" | "sao" | "special" | "provincial-office" | "village-head" | "school" | "other";
                            unitId: string;
                        }[];
                        relaying: {
                            code: string;
                            name: string;
                            /** @enum {string} */
                            type: "ministry" | "province" | "district" | "pao" | "city-municipality" | "town-municipality" | "subdistrict-municipality" | "sao" | "special" | "provincial-office" | "village-head" | "school" | "other";
                            unitId: string;
                        }[];
                        relayingCount: number;
                        /** Format: date */
                        treeDate: string;
                    };
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description Not available now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
        };
    };
    "intake.audiences.recipients": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                on?: string;
                unit?: string;
                why?: "true" | "false";
            };
            header?: never;
            path: {
                letterId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The one unit that was asked about: why it is addressed, or is not */
                        asked: {
                            addressed: boolean;
                            reasons: {
                                /** @enum {string} */
                                kind: "selected" | "named" | "level" | "area" | "answers-to" | "taken-out" | "outside" | "issuer";
                                /** @description The part of the expression: which part of the whole, which part of that … */
                                path: number[];
                                says: string;
                                th: string;
                            }[];
                            unitId: string;
                        } | null;
                        count: number;
                        /** @description The recipients by level and type, the highest level first */
                        counts: {
                            count: number;
                            /** @enum {string} */
                            level: "ministry" | "department" | "province" | "district" | "local" | "other";
                            /** @enum {string} */
                            type: "ministry" | "province" | "district" | "pao" | "city-municipality" | "town-municipality" | "subdistrict-municipality" | "sao" | "special" | "provincial-office" | "village-head" | "school" | "other";
                        }[];
                        /** Format: date */
                        date: string;
                        hash: string;
                        issuerUnitId: string;
                        items: {
                            code: string;
                            /** @enum {string} */
                            level: "ministry" | "department" | "province" | "district" | "local" | "other";
                            name: string;
                            reasons?: {
                                /** @enum {string} */
                                kind: "selected" | "named" | "level" | "area" | "answers-to" | "taken-out" | "outside" | "issuer";
                                /** @description The part of the expression: which part of the whole, which part of that … */
                                path: number[];
                                says: string;
                                th: string;
                            }[];
                            /** @enum {string} */
                            type: "ministry" | "province" | "district" | "pao" | "city-municipality" | "town-municipality" | "subdistrict-municipality" | "sao" | "special" | "provincial-office" | "village-head" | "school" | "other";
                            unitId: string;
                        }[];
                        next: string | null;
                        position: number;
                    };
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description Not available now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
        };
    };
    "intake.letters.progress": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                letterId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": unknown;
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description Not available now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
        };
    };
    "intake.letters.readAgain": {
        parameters: {
            query?: never;
            header?: {
                /** @description The same request under the same key is done once, and answered again as it was: a new UUID a step */
                "Idempotency-Key"?: string;
            };
            path: {
                letterId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        approval?: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            count: number;
                            hash: string;
                            schedule?: {
                                bufferWorkingDays: {
                                    [key: string]: number;
                                };
                            };
                        };
                        bytes: number;
                        directiveId: string | null;
                        duplicateOf: string | null;
                        fields: {
                            action: ("acknowledge" | "comply" | "act" | "report" | "relay") | null;
                            audience: components["schemas"]["intake.Addressed"] | null;
                            deadlines: {
                                /** @enum {string} */
                                anchor: "absolute" | "receipt" | "letter-date" | "event";
                                at: string | null;
                                exclusive: boolean;
                                /** @enum {string} */
                                kind: "report" | "complete" | "confirm" | "event" | "effective-from" | "recurring";
                                offset: {
                                    amount: number;
                                    /** @enum {string} */
                                    unit: "hour" | "day" | "working-day" | "week" | "month";
                                } | null;
                                order: number | null;
                                /** @enum {string} */
                                precision: "minute" | "day" | "month";
                                recurrence: string | null;
                                text: string;
                            }[];
                            enclosures: {
                                count: number | null;
                                text: string;
                                unit: string | null;
                            }[];
                            form?: {
                                fields: {
                                    id: string;
                                    /** @enum {string} */
                                    kind: "text" | "number" | "whole-number" | "yes-no" | "date";
                                    label: string;
                                    required: boolean;
                                }[];
                            };
                            inheritedUrgency: ("normal" | "urgent" | "very-urgent" | "most-urgent") | null;
                            issuerUnitId: string | null;
                            letterDate: string | null;
                            letterNumber: string | null;
                            nilReport: boolean;
                            orders: {
                                /** @enum {string} */
                                action: "acknowledge" | "comply" | "act" | "report" | "relay";
                                audience: components["schemas"]["intake.Audience"] | null;
                                ordinal: number;
                                text: string;
                            }[];
                            references: {
                                date: string | null;
                                /** @enum {string} */
                                kind: "enclosed" | "refers-to" | "relays" | "follows-up" | "amends" | "supersedes" | "cancels";
                                number: string | null;
                                organisation: string | null;
                                urgency: ("normal" | "urgent" | "very-urgent" | "most-urgent") | null;
                            }[];
                            subject: string | null;
                            /** @enum {string} */
                            urgency: "normal" | "urgent" | "very-urgent" | "most-urgent";
                            urgentBy?: string | null;
                        } | null;
                        fileName: string | null;
                        joined?: {
                            /** @enum {string} */
                            as: "pages" | "enclosure";
                            letterId: string;
                        }[];
                        letterId: string;
                        mergedInto?: string;
                        partOf?: {
                            end: number;
                            letterId: string;
                            start: number;
                        };
                        questions: {
                            code?: string;
                            field: string;
                            letterId?: string;
                            message: string;
                            messageTh?: string;
                        }[];
                        read: {
                            action: ("acknowledge" | "comply" | "act" | "report" | "relay") | null;
                            addressees: {
                                audience: components["schemas"]["intake.Audience"] | null;
                                phrase: string;
                            } | null;
                            copyTo: string[];
                            deadlines: {
                                /** @enum {string} */
                                anchor: "absolute" | "receipt" | "letter-date" | "event";
                                at: string | null;
                                exclusive: boolean;
                                /** @enum {string} */
                                kind: "report" | "complete" | "confirm" | "event" | "effective-from" | "recurring";
                                offset: {
                                    amount: number;
                                    /** @enum {string} */
                                    unit: "hour" | "day" | "working-day" | "week" | "month";
                                } | null;
                                order: number | null;
                                /** @enum {string} */
                                precision: "minute" | "day" | "month";
                                recurrence: string | null;
                                text: string;
                            }[];
                            enclosures: {
                                count: number | null;
                                text: string;
                                unit: string | null;
                            }[];
                            fields: {
                                [key: string]: {
                                    confidence: number;
                                    spans: [
                                        number,
                                        number
                                    ][];
                                };
                            };
                            inheritedUrgency: ("normal" | "urgent" | "very-urgent" | "most-urgent") | null;
                            issuer: {
                                /** @enum {string} */
                                level: "ministry" | "department" | "province" | "district" | "local" | "other";
                                name: string | null;
                                unitCode: string | null;
                            } | null;
                            letterDate: string | null;
                            /** @enum {string} */
                            letterKind: "external" | "memo" | "stamped" | "order" | "public" | "record" | "fax" | "unknown";
                            letterNumber: {
                                circular: boolean;
                                normalized: string;
                                officeCode: string | null;
                                prefix: string | null;
                                raw: string;
                                running: string | null;
                            } | null;
                            lists?: {
                                enclosure: number;
                                file: string;
                                names: {
                                    name: string;
                                    unitCode: string | null;
                                }[];
                                unclear: string[];
                            }[];
                            nilReport: boolean;
                            orders: {
                                /** @enum {string} */
                                action: "acknowledge" | "comply" | "act" | "report" | "relay";
                                audience: components["schemas"]["intake.Audience"] | null;
                                ordinal: number;
                                text: string;
                            }[];
                            ownerUnit: string | null;
                            questions: {
                                field: string;
                                message: string;
                                messageTh?: string;
                            }[];
                            references: {
                                date: string | null;
                                /** @enum {string} */
                                kind: "enclosed" | "refers-to" | "relays" | "follows-up" | "amends" | "supersedes" | "cancels";
                                number: string | null;
                                organisation: string | null;
                                urgency: ("normal" | "urgent" | "very-urgent" | "most-urgent") | null;
                            }[];
                            reportTo: string | null;
                            /** @enum {string} */
                            secrecy: "none" | "confidential" | "secret" | "top-secret";
                            signer: {
                                actingFor: string | null;
                                name: string | null;
                                position: string | null;
                            } | null;
                            subject: string | null;
                            telephone: string | null;
                            /** @enum {string} */
                            urgency: "normal" | "urgent" | "very-urgent" | "most-urgent";
                            urgentBy: string | null;
                            /** @constant */
                            version: 1;
                        } | null;
                        /** Format: date-time */
                        receivedAt: string;
                        registered?: {
                            /** @enum {string} */
                            book: "received" | "sent";
                            directiveId: string | null;
                            letterId: string;
                            number: number;
                            /** Format: date-time */
                            registeredAt: string;
                            /** @enum {string} */
                            series: "ordinary" | "circular" | "confidential" | "secret" | "top-secret";
                            unitId: string;
                            year: number;
                        };
                        rejectedBecause?: string;
                        sha256: string;
                        source?: {
                            files: {
                                bytes: number;
                                isLetter: boolean;
                                mediaType: string;
                                name: string;
                                sha256: string;
                            }[];
                            mediaType: string;
                            /** @enum {string} */
                            origin: "written" | "recognised";
                            pages: {
                                isRead: boolean;
                                picture: {
                                    mediaType: string;
                                    sha256: string;
                                } | null;
                                start: number;
                            }[];
                            textSha256: string;
                        };
                        splitInto?: {
                            end: number;
                            letterId: string;
                            start: number;
                        }[];
                        /** @enum {string} */
                        status: "received" | "draft" | "confirmed" | "issued" | "duplicate" | "unreadable" | "withheld" | "rejected" | "split" | "merged";
                        stub?: {
                            from: string | null;
                            issuerUnitId: string | null;
                            letterDate: string | null;
                            letterNumber: string | null;
                            /** @enum {string} */
                            secrecy: "confidential" | "secret" | "top-secret";
                        };
                        unitId: string;
                        version: number;
                        withheldBecause?: string;
                    };
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description The present state does not allow this, or the same Idempotency-Key is still at work */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description The Idempotency-Key was used for another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description Not available now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
        };
    };
    "intake.letters.reject": {
        parameters: {
            query?: never;
            header?: {
                /** @description The same request under the same key is done once, and answered again as it was: a new UUID a step */
                "Idempotency-Key"?: string;
            };
            path: {
                letterId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                    version: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        approval?: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            count: number;
                            hash: string;
                            schedule?: {
                                bufferWorkingDays: {
                                    [key: string]: number;
                                };
                            };
                        };
                        bytes: number;
                        directiveId: string | null;
                        duplicateOf: string | null;
                        fields: {
                            action: ("acknowledge" | "comply" | "act" | "report" | "relay") | null;
                            audience: components["schemas"]["intake.Addressed"] | null;
                            deadlines: {
                                /** @enum {string} */
                                anchor: "absolute" | "receipt" | "letter-date" | "event";
                                at: string | null;
                                exclusive: boolean;
                                /** @enum {string} */
                                kind: "report" | "complete" | "confirm" | "event" | "effective-from" | "recurring";
                                offset: {
                                    amount: number;
                                    /** @enum {string} */
                                    unit: "hour" | "day" | "working-day" | "week" | "month";
                                } | null;
                                order: number | null;
                                /** @enum {string} */
                                precision: "minute" | "day" | "month";
                                recurrence: string | null;
                                text: string;
                            }[];
                            enclosures: {
                                count: number | null;
                                text: string;
                                unit: string | null;
                            }[];
                            form?: {
                                fields: {
                                    id: string;
                                    /** @enum {string} */
                                    kind: "text" | "number" | "whole-number" | "yes-no" | "date";
                                    label: string;
                                    required: boolean;
                                }[];
                            };
                            inheritedUrgency: ("normal" | "urgent" | "very-urgent" | "most-urgent") | null;
                            issuerUnitId: string | null;
                            letterDate: string | null;
                            letterNumber: string | null;
                            nilReport: boolean;
                            orders: {
                                /** @enum {string} */
                                action: "acknowledge" | "comply" | "act" | "report" | "relay";
                                audience: components["schemas"]["intake.Audience"] | null;
                                ordinal: number;
                                text: string;
                            }[];
                            references: {
                                date: string | null;
                                /** @enum {string} */
                                kind: "enclosed" | "refers-to" | "relays" | "follows-up" | "amends" | "supersedes" | "cancels";
                                number: string | null;
                                organisation: string | null;
                                urgency: ("normal" | "urgent" | "very-urgent" | "most-urgent") | null;
                            }[];
                            subject: string | null;
                            /** @enum {string} */
                            urgency: "normal" | "urgent" | "very-urgent" | "most-urgent";
                            urgentBy?: string | null;
                        } | null;
                        fileName: string | null;
                        joined?: {
                            /** @enum {string} */
                            as: "pages" | "enclosure";
                            letterId: string;
                        }[];
                        letterId: string;
                        mergedInto?: string;
                        partOf?: {
                            end: number;
                            letterId: string;
                            start: number;
                        };
                        questions: {
                            code?: string;
                            field: string;
                            letterId?: string;
                            message: string;
                            messageTh?: string;
                        }[];
                        read: {
                            action: ("acknowledge" | "comply" | "act" | "report" | "relay") | null;
                            addressees: {
                                audience: components["schemas"]["intake.Audience"] | null;
                                phrase: string;
                            } | null;
                            copyTo: string[];
                            deadlines: {
                                /** @enum {string} */
                                anchor: "absolute" | "receipt" | "letter-date" | "event";
                                at: string | null;
                                exclusive: boolean;
                                /** @enum {string} */
                                kind: "report" | "complete" | "confirm" | "event" | "effective-from" | "recurring";
                                offset: {
                                    amount: number;
                                    /** @enum {string} */
                                    unit: "hour" | "day" | "working-day" | "week" | "month";
                                } | null;
                                order: number | null;
                                /** @enum {string} */
                                precision: "minute" | "day" | "month";
                                recurrence: string | null;
                                text: string;
                            }[];
                            enclosures: {
                                count: number | null;
                                text: string;
                                unit: string | null;
                            }[];
                            fields: {
                                [key: string]: {
                                    confidence: number;
                                    spans: [
                                        number,
                                        number
                                    ][];
                                };
                            };
                            inheritedUrgency: ("normal" | "urgent" | "very-urgent" | "most-urgent") | null;
                            issuer: {
                                /** @enum {string} */
                                level: "ministry" | "department" | "province" | "district" | "local" | "other";
                                name: string | null;
                                unitCode: string | null;
                            } | null;
                            letterDate: string | null;
                            /** @enum {string} */
                            letterKind: "external" | "memo" | "stamped" | "order" | "public" | "record" | "fax" | "unknown";
                            letterNumber: {
                                circular: boolean;
                                normalized: string;
                                officeCode: string | null;
                                prefix: string | null;
                                raw: string;
                                running: string | null;
                            } | null;
                            lists?: {
                                enclosure: number;
                                file: string;
                                names: {
                                    name: string;
                                    unitCode: string | null;
                                }[];
                                unclear: string[];
                            }[];
                            nilReport: boolean;
                            orders: {
                                /** @enum {string} */
                                action: "acknowledge" | "comply" | "act" | "report" | "relay";
                                audience: components["schemas"]["intake.Audience"] | null;
                                ordinal: number;
                                text: string;
                            }[];
                            ownerUnit: string | null;
                            questions: {
                                field: string;
                                message: string;
                                messageTh?: string;
                            }[];
                            references: {
                                date: string | null;
                                /** @enum {string} */
                                kind: "enclosed" | "refers-to" | "relays" | "follows-up" | "amends" | "supersedes" | "cancels";
                                number: string | null;
                                organisation: string | null;
                                urgency: ("normal" | "urgent" | "very-urgent" | "most-urgent") | null;
                            }[];
                            reportTo: string | null;
                            /** @enum {string} */
                            secrecy: "none" | "confidential" | "secret" | "top-secret";
                            signer: {
                                actingFor: string | null;
                                name: string | null;
                                position: string | null;
                            } | null;
                            subject: string | null;
                            telephone: string | null;
                            /** @enum {string} */
                            urgency: "normal" | "urgent" | "very-urgent" | "most-urgent";
                            urgentBy: string | null;
                            /** @constant */
                            version: 1;
                        } | null;
                        /** Format: date-time */
                        receivedAt: string;
                        registered?: {
                            /** @enum {string} */
                            book: "received" | "sent";
                            directiveId: string | null;
                            letterId: string;
                            number: number;
                            /** Format: date-time */
                            registeredAt: string;
                            /** @enum {string} */
                            series: "ordinary" | "circular" | "confidential" | "secret" | "top-secret";
                            unitId: string;
                            year: number;
                        };
                        rejectedBecause?: string;
                        sha256: string;
                        source?: {
                            files: {
                                bytes: number;
                                isLetter: boolean;
                                mediaType: string;
                                name: string;
                                sha256: string;
                            }[];
                            mediaType: string;
                            /** @enum {string} */
                            origin: "written" | "recognised";
                            pages: {
                                isRead: boolean;
                                picture: {
                                    mediaType: string;
                                    sha256: string;
                                } | null;
                                start: number;
                            }[];
                            textSha256: string;
                        };
                        splitInto?: {
                            end: number;
                            letterId: string;
                            start: number;
                        }[];
                        /** @enum {string} */
                        status: "received" | "draft" | "confirmed" | "issued" | "duplicate" | "unreadable" | "withheld" | "rejected" | "split" | "merged";
                        stub?: {
                            from: string | null;
                            issuerUnitId: string | null;
                            letterDate: string | null;
                            letterNumber: string | null;
                            /** @enum {string} */
                            secrecy: "confidential" | "secret" | "top-secret";
                        };
                        unitId: string;
                        version: number;
                        withheldBecause?: string;
                    };
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description The present state does not allow this, or the same Idempotency-Key is still at work */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description The Idempotency-Key was used for another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description Not available now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
        };
    };
    "intake.relays.show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                letterId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        edits: {
                            addressees?: string;
                            circular?: boolean;
                            conclusion?: string;
                            copyTo?: string[];
                            /** Format: date */
                            dueBy?: string;
                            enclosures?: {
                                count: number | null;
                                text: string;
                                unit: string | null;
                            }[];
                            /** Format: date */
                            letterDate?: string;
                            office?: string;
                            officeLines?: string[];
                            opening?: string;
                            orders?: string[];
                            ownerUnit?: string;
                            references?: string[];
                            request?: string;
                            signer?: {
                                actingFor: string | null;
                                name: string | null;
                                position: string | null;
                            };
                            subject?: string;
                            telephone?: string;
                            /** @enum {string} */
                            urgency?: "normal" | "urgent" | "very-urgent" | "most-urgent";
                            without?: string[];
                        };
                        issued: {
                            directiveId: string;
                            letterId: string;
                            letterNumber: string;
                        }[];
                        leftOut: string[];
                        letterId: string;
                        missing: string[];
                        numbered: {
                            addressees: {
                                audience: components["schemas"]["intake.Audience"] | null;
                                phrase: string;
                            } | null;
                            /** Format: date */
                            letterDate: string;
                            letterNumber: string;
                            /** Format: starts_with */
                            registrationId: string;
                            subject: string;
                        } | null;
                        reach: {
                            count: number;
                            directiveId: string;
                            expected: number;
                            hash: string;
                            /** Format: date */
                            treeDate: string;
                        } | null;
                        relay: {
                            addressees: {
                                audience: components["schemas"]["intake.Audience"] | null;
                                phrase: string;
                            } | null;
                            closing: string;
                            conclusion: string;
                            copyTo: string[];
                            deadlines: {
                                at: string | null;
                                /** @enum {string} */
                                kind: "report" | "complete" | "confirm" | "event" | "effective-from" | "recurring";
                                parentAt: string | null;
                                text: string;
                            }[];
                            enclosures: {
                                count: number | null;
                                text: string;
                                unit: string | null;
                            }[];
                            further: string[];
                            /** Format: date */
                            letterDate: string;
                            letterNumber: string | null;
                            officeLines: string[];
                            opening: string;
                            orders: string[];
                            ownerUnit: string | null;
                            references: string[];
                            request: string | null;
                            signer: {
                                actingFor: string | null;
                                name: string | null;
                                position: string | null;
                            };
                            subject: string;
                            telephone: string | null;
                            /** @enum {string} */
                            urgency: "normal" | "urgent" | "very-urgent" | "most-urgent";
                        };
                        unitId: string;
                        version: number;
                    };
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description Not available now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
        };
    };
    "intake.relays.edit": {
        parameters: {
            query?: never;
            header?: {
                /** @description The same request under the same key is done once, and answered again as it was: a new UUID a step */
                "Idempotency-Key"?: string;
            };
            path: {
                letterId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    edits: {
                        addressees?: string | null;
                        circular?: boolean | null;
                        conclusion?: string | null;
                        copyTo?: string[] | null;
                        dueBy?: string | null;
                        enclosures?: {
                            count: number | null;
                            text: string;
                            unit: string | null;
                        }[] | null;
                        letterDate?: string | null;
                        office?: string | null;
                        officeLines?: string[] | null;
                        opening?: string | null;
                        orders?: string[] | null;
                        ownerUnit?: string | null;
                        references?: string[] | null;
                        request?: string | null;
                        signer?: {
                            actingFor: string | null;
                            name: string | null;
                            position: string | null;
                        } | null;
                        subject?: string | null;
                        telephone?: string | null;
                        urgency?: ("normal" | "urgent" | "very-urgent" | "most-urgent") | null;
                        without?: string[] | null;
                    };
                    version: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        edits: {
                            addressees?: string;
                            circular?: boolean;
                            conclusion?: string;
                            copyTo?: string[];
                            /** Format: date */
                            dueBy?: string;
                            enclosures?: {
                                count: number | null;
                                text: string;
                                unit: string | null;
                            }[];
                            /** Format: date */
                            letterDate?: string;
                            office?: string;
                            officeLines?: string[];
                            opening?: string;
                            orders?: string[];
                            ownerUnit?: string;
                            references?: string[];
                            request?: string;
                            signer?: {
                                actingFor: string | null;
                                name: string | null;
                                position: string | null;
                            };
                            subject?: string;
                            telephone?: string;
                            /** @enum {string} */
                            urgency?: "normal" | "urgent" | "very-urgent" | "most-urgent";
                            without?: string[];
                        };
                        issued: {
                            directiveId: string;
                            letterId: string;
                            letterNumber: string;
                        }[];
                        leftOut: string[];
                        letterId: string;
                        missing: string[];
                        numbered: {
                            addressees: {
                                audience: components["schemas"]["intake.Audience"] | null;
                                phrase: string;
                            } | null;
                            /** Format: date */
                            letterDate: string;
                            letterNumber: string;
                            /** Format: starts_with */
                            registrationId: string;
                            subject: string;
                        } | null;
                        reach: {
                            count: number;
                            directiveId: string;
                            expected: number;
                            hash: string;
                            /** Format: date */
                            treeDate: string;
                        } | null;
                        relay: {
                            addressees: {
                                audience: components["schemas"]["intake.Audience"] | null;
                                phrase: string;
                            } | null;
                            closing: string;
                            conclusion: string;
                            copyTo: string[];
                            deadlines: {
                                at: string | null;
                                /** @enum {string} */
                                kind: "report" | "complete" | "confirm" | "event" | "effective-from" | "recurring";
                                parentAt: string | null;
                                text: string;
                            }[];
                            enclosures: {
                                count: number | null;
                                text: string;
                                unit: string | null;
                            }[];
                            further: string[];
                            /** Format: date */
                            letterDate: string;
                            letterNumber: string | null;
                            officeLines: string[];
                            opening: string;
                            orders: string[];
                            ownerUnit: string | null;
                            references: string[];
                            request: string | null;
                            signer: {
                                actingFor: string | null;
                                name: string | null;
                                position: string | null;
                            };
                            subject: string;
                            telephone: string | null;
                            /** @enum {string} */
                            urgency: "normal" | "urgent" | "very-urgent" | "most-urgent";
                        };
                        unitId: string;
                        version: number;
                    };
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description The present state does not allow this, or the same Idempotency-Key is still at work */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description The Idempotency-Key was used for another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description Not available now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
        };
    };
    "intake.relays.docx": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                letterId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": unknown;
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description Not available now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
        };
    };
    "intake.relays.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                letterId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": unknown;
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description Not available now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
        };
    };
    "intake.relays.another": {
        parameters: {
            query?: never;
            header?: {
                /** @description The same request under the same key is done once, and answered again as it was: a new UUID a step */
                "Idempotency-Key"?: string;
            };
            path: {
                letterId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        edits: {
                            addressees?: string;
                            circular?: boolean;
                            conclusion?: string;
                            copyTo?: string[];
                            /** Format: date */
                            dueBy?: string;
                            enclosures?: {
                                count: number | null;
                                text: string;
                                unit: string | null;
                            }[];
                            /** Format: date */
                            letterDate?: string;
                            office?: string;
                            officeLines?: string[];
                            opening?: string;
                            orders?: string[];
                            ownerUnit?: string;
                            references?: string[];
                            request?: string;
                            signer?: {
                                actingFor: string | null;
                                name: string | null;
                                position: string | null;
                            };
                            subject?: string;
                            telephone?: string;
                            /** @enum {string} */
                            urgency?: "normal" | "urgent" | "very-urgent" | "most-urgent";
                            without?: string[];
                        };
                        issued: {
                            directiveId: string;
                            letterId: string;
                            letterNumber: string;
                        }[];
                        leftOut: string[];
                        letterId: string;
                        missing: string[];
                        numbered: {
                            addressees: {
                                audience: components["schemas"]["intake.Audience"] | null;
                                phrase: string;
                            } | null;
                            /** Format: date */
                            letterDate: string;
                            letterNumber: string;
                            /** Format: starts_with */
                            registrationId: string;
                            subject: string;
                        } | null;
                        reach: {
                            count: number;
                            directiveId: string;
                            expected: number;
                            hash: string;
                            /** Format: date */
                            treeDate: string;
                        } | null;
                        relay: {
                            addressees: {
                                audience: components["schemas"]["intake.Audience"] | null;
                                phrase: string;
                            } | null;
                            closing: string;
                            conclusion: string;
                            copyTo: string[];
                            deadlines: {
                                at: string | null;
                                /** @enum {string} */
                                kind: "report" | "complete" | "confirm" | "event" | "effective-from" | "recurring";
                                parentAt: string | null;
                                text: string;
                            }[];
                            enclosures: {
                                count: number | null;
                                text: string;
                                unit: string | null;
                            }[];
                            further: string[];
                            /** Format: date */
                            letterDate: string;
                            letterNumber: string | null;
                            officeLines: string[];
                            opening: string;
                            orders: string[];
                            ownerUnit: string | null;
                            references: string[];
                            request: string | null;
                            signer: {
                                actingFor: string | null;
                                name: string | null;
                                position: string | null;
                            };
                            subject: string;
                            telephone: string | null;
                            /** @enum {string} */
                            urgency: "normal" | "urgent" | "very-urgent" | "most-urgent";
                        };
                        unitId: string;
                        version: number;
                    };
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description The present state does not allow this, or the same Idempotency-Key is still at work */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description The Idempotency-Key was used for another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description Not available now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
        };
    };
    "intake.relays.issue": {
        parameters: {
            query?: never;
            header?: {
                /** @description The same request under the same key is done once, and answered again as it was: a new UUID a step */
                "Idempotency-Key"?: string;
            };
            path: {
                letterId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Directives by which the unit has issued the same matter, where this is another one; it is recorded */
                    besides?: string[];
                    /** @description `reach.hash` of the relay letter as the officer saw it */
                    expect: string;
                    version: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        action: "acknowledge" | "comply" | "act" | "report" | "relay";
                        addressed?: {
                            [key: string]: unknown;
                        };
                        approvedBy?: string;
                        audience: components["schemas"]["intake.Audience"];
                        change?: {
                            added: components["schemas"]["intake.Audience"] | null;
                            /** Format: date-time */
                            at: string;
                            by: string;
                            byDirectiveId: string | null;
                            deadlines: number[];
                            kind: string;
                            needsAcknowledgement: boolean;
                            orders: number[];
                            reason: string | null;
                            removed: components["schemas"]["intake.Audience"] | null;
                        };
                        deadlines?: {
                            /** @enum {string} */
                            anchor: "absolute" | "receipt" | "letter-date" | "event";
                            at: string | null;
                            exclusive: boolean;
                            /** @enum {string} */
                            kind: "report" | "complete" | "confirm" | "event" | "effective-from" | "recurring";
                            offset: {
                                amount: number;
                                /** @enum {string} */
                                unit: "hour" | "day" | "working-day" | "week" | "month";
                            } | null;
                            order: number | null;
                            /** @enum {string} */
                            precision: "minute" | "day" | "month";
                            recurrence: string | null;
                        }[];
                        directiveId: string;
                        form?: {
                            fields: {
                                id: string;
                                kind: string;
                                label: string;
                                required: boolean;
                            }[];
                        };
                        /** Format: date-time */
                        issuedAt: string;
                        issuerUnitId: string;
                        /** Format: date */
                        letterDate: string;
                        letterId: string;
                        /** @enum {string} */
                        mode: "through" | "relayed";
                        number: string;
                        orders: {
                            /** @enum {string} */
                            action: "acknowledge" | "comply" | "act" | "report" | "relay";
                            audience: components["schemas"]["intake.Audience"] | null;
                            ordinal: number;
                            text: string;
                        }[];
                        parent?: {
                            by: string;
                            directiveId: string;
                            rootDirectiveId: string;
                            rootIssuerUnitId: string;
                            unitId: string;
                        };
                        revision?: number;
                        rollup?: {
                            levels?: {
                                [key: string]: {
                                    percent?: number;
                                    rule: string;
                                };
                            };
                            percent?: number;
                            rule: string;
                            weights?: {
                                [key: string]: number;
                            };
                        };
                        schedule?: {
                            bufferWorkingDays: {
                                [key: string]: number;
                            };
                        };
                        shown: {
                            count: number;
                            hash: string;
                            position: number;
                        };
                        state?: string;
                        subject: string;
                        /** Format: date */
                        treeDate: string;
                        /** @enum {string} */
                        urgency: "normal" | "urgent" | "very-urgent" | "most-urgent";
                    };
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description The present state does not allow this, or the same Idempotency-Key is still at work */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description The Idempotency-Key was used for another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description Not available now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
        };
    };
    "intake.relays.number": {
        parameters: {
            query?: never;
            header?: {
                /** @description The same request under the same key is done once, and answered again as it was: a new UUID a step */
                "Idempotency-Key"?: string;
            };
            path: {
                letterId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        edits: {
                            addressees?: string;
                            circular?: boolean;
                            conclusion?: string;
                            copyTo?: string[];
                            /** Format: date */
                            dueBy?: string;
                            enclosures?: {
                                count: number | null;
                                text: string;
                                unit: string | null;
                            }[];
                            /** Format: date */
                            letterDate?: string;
                            office?: string;
                            officeLines?: string[];
                            opening?: string;
                            orders?: string[];
                            ownerUnit?: string;
                            references?: string[];
                            request?: string;
                            signer?: {
                                actingFor: string | null;
                                name: string | null;
                                position: string | null;
                            };
                            subject?: string;
                            telephone?: string;
                            /** @enum {string} */
                            urgency?: "normal" | "urgent" | "very-urgent" | "most-urgent";
                            without?: string[];
                        };
                        issued: {
                            directiveId: string;
                            letterId: string;
                            letterNumber: string;
                        }[];
                        leftOut: string[];
                        letterId: string;
                        missing: string[];
                        numbered: {
                            addressees: {
                                audience: components["schemas"]["intake.Audience"] | null;
                                phrase: string;
                            } | null;
                            /** Format: date */
                            letterDate: string;
                            letterNumber: string;
                            /** Format: starts_with */
                            registrationId: string;
                            subject: string;
                        } | null;
                        reach: {
                            count: number;
                            directiveId: string;
                            expected: number;
                            hash: string;
                            /** Format: date */
                            treeDate: string;
                        } | null;
                        relay: {
                            addressees: {
                                audience: components["schemas"]["intake.Audience"] | null;
                                phrase: string;
                            } | null;
                            closing: string;
                            conclusion: string;
                            copyTo: string[];
                            deadlines: {
                                at: string | null;
                                /** @enum {string} */
                                kind: "report" | "complete" | "confirm" | "event" | "effective-from" | "recurring";
                                parentAt: string | null;
                                text: string;
                            }[];
                            enclosures: {
                                count: number | null;
                                text: string;
                                unit: string | null;
                            }[];
                            further: string[];
                            /** Format: date */
                            letterDate: string;
                            letterNumber: string | null;
                            officeLines: string[];
                            opening: string;
                            orders: string[];
                            ownerUnit: string | null;
                            references: string[];
                            request: string | null;
                            signer: {
                                actingFor: string | null;
                                name: string | null;
                                position: string | null;
                            };
                            subject: string;
                            telephone: string | null;
                            /** @enum {string} */
                            urgency: "normal" | "urgent" | "very-urgent" | "most-urgent";
                        };
                        unitId: string;
                        version: number;
                    };
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description The present state does not allow this, or the same Idempotency-Key is still at work */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description The Idempotency-Key was used for another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description Not available now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
        };
    };
    "intake.letters.reopen": {
        parameters: {
            query?: never;
            header?: {
                /** @description The same request under the same key is done once, and answered again as it was: a new UUID a step */
                "Idempotency-Key"?: string;
            };
            path: {
                letterId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        approval?: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            count: number;
                            hash: string;
                            schedule?: {
                                bufferWorkingDays: {
                                    [key: string]: number;
                                };
                            };
                        };
                        bytes: number;
                        directiveId: string | null;
                        duplicateOf: string | null;
                        fields: {
                            action: ("acknowledge" | "comply" | "act" | "report" | "relay") | null;
                            audience: components["schemas"]["intake.Addressed"] | null;
                            deadlines: {
                                /** @enum {string} */
                                anchor: "absolute" | "receipt" | "letter-date" | "event";
                                at: string | null;
                                exclusive: boolean;
                                /** @enum {string} */
                                kind: "report" | "complete" | "confirm" | "event" | "effective-from" | "recurring";
                                offset: {
                                    amount: number;
                                    /** @enum {string} */
                                    unit: "hour" | "day" | "working-day" | "week" | "month";
                                } | null;
                                order: number | null;
                                /** @enum {string} */
                                precision: "minute" | "day" | "month";
                                recurrence: string | null;
                                text: string;
                            }[];
                            enclosures: {
                                count: number | null;
                                text: string;
                                unit: string | null;
                            }[];
                            form?: {
                                fields: {
                                    id: string;
                                    /** @enum {string} */
                                    kind: "text" | "number" | "whole-number" | "yes-no" | "date";
                                    label: string;
                                    required: boolean;
                                }[];
                            };
                            inheritedUrgency: ("normal" | "urgent" | "very-urgent" | "most-urgent") | null;
                            issuerUnitId: string | null;
                            letterDate: string | null;
                            letterNumber: string | null;
                            nilReport: boolean;
                            orders: {
                                /** @enum {string} */
                                action: "acknowledge" | "comply" | "act" | "report" | "relay";
                                audience: components["schemas"]["intake.Audience"] | null;
                                ordinal: number;
                                text: string;
                            }[];
                            references: {
                                date: string | null;
                                /** @enum {string} */
                                kind: "enclosed" | "refers-to" | "relays" | "follows-up" | "amends" | "supersedes" | "cancels";
                                number: string | null;
                                organisation: string | null;
                                urgency: ("normal" | "urgent" | "very-urgent" | "most-urgent") | null;
                            }[];
                            subject: string | null;
                            /** @enum {string} */
                            urgency: "normal" | "urgent" | "very-urgent" | "most-urgent";
                            urgentBy?: string | null;
                        } | null;
                        fileName: string | null;
                        joined?: {
                            /** @enum {string} */
                            as: "pages" | "enclosure";
                            letterId: string;
                        }[];
                        letterId: string;
                        mergedInto?: string;
                        partOf?: {
                            end: number;
                            letterId: string;
                            start: number;
                        };
                        questions: {
                            code?: string;
                            field: string;
                            letterId?: string;
                            message: string;
                            messageTh?: string;
                        }[];
                        read: {
                            action: ("acknowledge" | "comply" | "act" | "report" | "relay") | null;
                            addressees: {
                                audience: components["schemas"]["intake.Audience"] | null;
                                phrase: string;
                            } | null;
                            copyTo: string[];
                            deadlines: {
                                /** @enum {string} */
                                anchor: "absolute" | "receipt" | "letter-date" | "event";
                                at: string | null;
                                exclusive: boolean;
                                /** @enum {string} */
                                kind: "report" | "complete" | "confirm" | "event" | "effective-from" | "recurring";
                                offset: {
                                    amount: number;
                                    /** @enum {string} */
                                    unit: "hour" | "day" | "working-day" | "week" | "month";
                                } | null;
                                order: number | null;
                                /** @enum {string} */
                                precision: "minute" | "day" | "month";
                                recurrence: string | null;
                                text: string;
                            }[];
                            enclosures: {
                                count: number | null;
                                text: string;
                                unit: string | null;
                            }[];
                            fields: {
                                [key: string]: {
                                    confidence: number;
                                    spans: [
                                        number,
                                        number
                                    ][];
                                };
                            };
                            inheritedUrgency: ("normal" | "urgent" | "very-urgent" | "most-urgent") | null;
                            issuer: {
                                /** @enum {string} */
                                level: "ministry" | "department" | "province" | "district" | "local" | "other";
                                name: string | null;
                                unitCode: string | null;
                            } | null;
                            letterDate: string | null;
                            /** @enum {string} */
                            letterKind: "external" | "memo" | "stamped" | "order" | "public" | "record" | "fax" | "unknown";
                            letterNumber: {
                                circular: boolean;
                                normalized: string;
                                officeCode: string | null;
                                prefix: string | null;
                                raw: string;
                                running: string | null;
                            } | null;
                            lists?: {
                                enclosure: number;
                                file: string;
                                names: {
                                    name: string;
                                    unitCode: string | null;
                                }[];
                                unclear: string[];
                            }[];
                            nilReport: boolean;
                            orders: {
                                /** @enum {string} */
                                action: "acknowledge" | "comply" | "act" | "report" | "relay";
                                audience: components["schemas"]["intake.Audience"] | null;
                                ordinal: number;
                                text: string;
                            }[];
                            ownerUnit: string | null;
                            questions: {
                                field: string;
                                message: string;
                                messageTh?: string;
                            }[];
                            references: {
                                date: string | null;
                                /** @enum {string} */
                                kind: "enclosed" | "refers-to" | "relays" | "follows-up" | "amends" | "supersedes" | "cancels";
                                number: string | null;
                                organisation: string | null;
                                urgency: ("normal" | "urgent" | "very-urgent" | "most-urgent") | null;
                            }[];
                            reportTo: string | null;
                            /** @enum {string} */
                            secrecy: "none" | "confidential" | "secret" | "top-secret";
                            signer: {
                                actingFor: string | null;
                                name: string | null;
                                position: string | null;
                            } | null;
                            subject: string | null;
                            telephone: string | null;
                            /** @enum {string} */
                            urgency: "normal" | "urgent" | "very-urgent" | "most-urgent";
                            urgentBy: string | null;
                            /** @constant */
                            version: 1;
                        } | null;
                        /** Format: date-time */
                        receivedAt: string;
                        registered?: {
                            /** @enum {string} */
                            book: "received" | "sent";
                            directiveId: string | null;
                            letterId: string;
                            number: number;
                            /** Format: date-time */
                            registeredAt: string;
                            /** @enum {string} */
                            series: "ordinary" | "circular" | "confidential" | "secret" | "top-secret";
                            unitId: string;
                            year: number;
                        };
                        rejectedBecause?: string;
                        sha256: string;
                        source?: {
                            files: {
                                bytes: number;
                                isLetter: boolean;
                                mediaType: string;
                                name: string;
                                sha256: string;
                            }[];
                            mediaType: string;
                            /** @enum {string} */
                            origin: "written" | "recognised";
                            pages: {
                                isRead: boolean;
                                picture: {
                                    mediaType: string;
                                    sha256: string;
                                } | null;
                                start: number;
                            }[];
                            textSha256: string;
                        };
                        splitInto?: {
                            end: number;
                            letterId: string;
                            start: number;
                        }[];
                        /** @enum {string} */
                        status: "received" | "draft" | "confirmed" | "issued" | "duplicate" | "unreadable" | "withheld" | "rejected" | "split" | "merged";
                        stub?: {
                            from: string | null;
                            issuerUnitId: string | null;
                            letterDate: string | null;
                            letterNumber: string | null;
                            /** @enum {string} */
                            secrecy: "confidential" | "secret" | "top-secret";
                        };
                        unitId: string;
                        version: number;
                        withheldBecause?: string;
                    };
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description The present state does not allow this, or the same Idempotency-Key is still at work */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description The Idempotency-Key was used for another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description Not available now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
        };
    };
    "intake.letters.split": {
        parameters: {
            query?: never;
            header?: {
                /** @description The same request under the same key is done once, and answered again as it was: a new UUID a step */
                "Idempotency-Key"?: string;
            };
            path: {
                letterId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    parts: ({
                        /** @description The first and the last page; 1 = the first of the letter */
                        pages: [
                            number,
                            number
                        ];
                    } | {
                        /** @description Offsets into the text that was read, in UTF-16 code units; the end exclusive */
                        text: [
                            number,
                            number
                        ];
                    })[];
                    version: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        approval?: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            count: number;
                            hash: string;
                            schedule?: {
                                bufferWorkingDays: {
                                    [key: string]: number;
                                };
                            };
                        };
                        bytes: number;
                        directiveId: string | null;
                        duplicateOf: string | null;
                        fields: {
                            action: ("acknowledge" | "comply" | "act" | "report" | "relay") | null;
                            audience: components["schemas"]["intake.Addressed"] | null;
                            deadlines: {
                                /** @enum {string} */
                                anchor: "absolute" | "receipt" | "letter-date" | "event";
                                at: string | null;
                                exclusive: boolean;
                                /** @enum {string} */
                                kind: "report" | "complete" | "confirm" | "event" | "effective-from" | "recurring";
                                offset: {
                                    amount: number;
                                    /** @enum {string} */
                                    unit: "hour" | "day" | "working-day" | "week" | "month";
                                } | null;
                                order: number | null;
                                /** @enum {string} */
                                precision: "minute" | "day" | "month";
                                recurrence: string | null;
                                text: string;
                            }[];
                            enclosures: {
                                count: number | null;
                                text: string;
                                unit: string | null;
                            }[];
                            form?: {
                                fields: {
                                    id: string;
                                    /** @enum {string} */
                                    kind: "text" | "number" | "whole-number" | "yes-no" | "date";
                                    label: string;
                                    required: boolean;
                                }[];
                            };
                            inheritedUrgency: ("normal" | "urgent" | "very-urgent" | "most-urgent") | null;
                            issuerUnitId: string | null;
                            letterDate: string | null;
                            letterNumber: string | null;
                            nilReport: boolean;
                            orders: {
                                /** @enum {string} */
                                action: "acknowledge" | "comply" | "act" | "report" | "relay";
                                audience: components["schemas"]["intake.Audience"] | null;
                                ordinal: number;
                                text: string;
                            }[];
                            references: {
                                date: string | null;
                                /** @enum {string} */
                                kind: "enclosed" | "refers-to" | "relays" | "follows-up" | "amends" | "supersedes" | "cancels";
                                number: string | null;
                                organisation: string | null;
                                urgency: ("normal" | "urgent" | "very-urgent" | "most-urgent") | null;
                            }[];
                            subject: string | null;
                            /** @enum {string} */
                            urgency: "normal" | "urgent" | "very-urgent" | "most-urgent";
                            urgentBy?: string | null;
                        } | null;
                        fileName: string | null;
                        joined?: {
                            /** @enum {string} */
                            as: "pages" | "enclosure";
                            letterId: string;
                        }[];
                        letterId: string;
                        mergedInto?: string;
                        partOf?: {
                            end: number;
                            letterId: string;
                            start: number;
                        };
                        questions: {
                            code?: string;
                            field: string;
                            letterId?: string;
                            message: string;
                            messageTh?: string;
                        }[];
                        read: {
                            action: ("acknowledge" | "comply" | "act" | "report" | "relay") | null;
                            addressees: {
                                audience: components["schemas"]["intake.Audience"] | null;
                                phrase: string;
                            } | null;
                            copyTo: string[];
                            deadlines: {
                                /** @enum {string} */
                                anchor: "absolute" | "receipt" | "letter-date" | "event";
                                at: string | null;
                                exclusive: boolean;
                                /** @enum {string} */
                                kind: "report" | "complete" | "confirm" | "event" | "effective-from" | "recurring";
                                offset: {
                                    amount: number;
                                    /** @enum {string} */
                                    unit: "hour" | "day" | "working-day" | "week" | "month";
                                } | null;
                                order: number | null;
                                /** @enum {string} */
                                precision: "minute" | "day" | "month";
                                recurrence: string | null;
                                text: string;
                            }[];
                            enclosures: {
                                count: number | null;
                                text: string;
                                unit: string | null;
                            }[];
                            fields: {
                                [key: string]: {
                                    confidence: number;
                                    spans: [
                                        number,
                                        number
                                    ][];
                                };
                            };
                            inheritedUrgency: ("normal" | "urgent" | "very-urgent" | "most-urgent") | null;
                            issuer: {
                                /** @enum {string} */
                                level: "ministry" | "department" | "province" | "district" | "local" | "other";
                                name: string | null;
                                unitCode: string | null;
                            } | null;
                            letterDate: string | null;
                            /** @enum {string} */
                            letterKind: "external" | "memo" | "stamped" | "order" | "public" | "record" | "fax" | "unknown";
                            letterNumber: {
                                circular: boolean;
                                normalized: string;
                                officeCode: string | null;
                                prefix: string | null;
                                raw: string;
                                running: string | null;
                            } | null;
                            lists?: {
                                enclosure: number;
                                file: string;
                                names: {
                                    name: string;
                                    unitCode: string | null;
                                }[];
                                unclear: string[];
                            }[];
                            nilReport: boolean;
                            orders: {
                                /** @enum {string} */
                                action: "acknowledge" | "comply" | "act" | "report" | "relay";
                                audience: components["schemas"]["intake.Audience"] | null;
                                ordinal: number;
                                text: string;
                            }[];
                            ownerUnit: string | null;
                            questions: {
                                field: string;
                                message: string;
                                messageTh?: string;
                            }[];
                            references: {
                                date: string | null;
                                /** @enum {string} */
                                kind: "enclosed" | "refers-to" | "relays" | "follows-up" | "amends" | "supersedes" | "cancels";
                                number: string | null;
                                organisation: string | null;
                                urgency: ("normal" | "urgent" | "very-urgent" | "most-urgent") | null;
                            }[];
                            reportTo: string | null;
                            /** @enum {string} */
                            secrecy: "none" | "confidential" | "secret" | "top-secret";
                            signer: {
                                actingFor: string | null;
                                name: string | null;
                                position: string | null;
                            } | null;
                            subject: string | null;
                            telephone: string | null;
                            /** @enum {string} */
                            urgency: "normal" | "urgent" | "very-urgent" | "most-urgent";
                            urgentBy: string | null;
                            /** @constant */
                            version: 1;
                        } | null;
                        /** Format: date-time */
                        receivedAt: string;
                        registered?: {
                            /** @enum {string} */
                            book: "received" | "sent";
                            directiveId: string | null;
                            letterId: string;
                            number: number;
                            /** Format: date-time */
                            registeredAt: string;
                            /** @enum {string} */
                            series: "ordinary" | "circular" | "confidential" | "secret" | "top-secret";
                            unitId: string;
                            year: number;
                        };
                        rejectedBecause?: string;
                        sha256: string;
                        source?: {
                            files: {
                                bytes: number;
                                isLetter: boolean;
                                mediaType: string;
                                name: string;
                                sha256: string;
                            }[];
                            mediaType: string;
                            /** @enum {string} */
                            origin: "written" | "recognised";
                            pages: {
                                isRead: boolean;
                                picture: {
                                    mediaType: string;
                                    sha256: string;
                                } | null;
                                start: number;
                            }[];
                            textSha256: string;
                        };
                        splitInto?: {
                            end: number;
                            letterId: string;
                            start: number;
                        }[];
                        /** @enum {string} */
                        status: "received" | "draft" | "confirmed" | "issued" | "duplicate" | "unreadable" | "withheld" | "rejected" | "split" | "merged";
                        stub?: {
                            from: string | null;
                            issuerUnitId: string | null;
                            letterDate: string | null;
                            letterNumber: string | null;
                            /** @enum {string} */
                            secrecy: "confidential" | "secret" | "top-secret";
                        };
                        unitId: string;
                        version: number;
                        withheldBecause?: string;
                    };
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description The present state does not allow this, or the same Idempotency-Key is still at work */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description The Idempotency-Key was used for another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description Not available now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
        };
    };
    "intake.letters.text": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                letterId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain; charset=utf-8": unknown;
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description Not available now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
        };
    };
    "intake.letters.thread": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                letterId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** @enum {string} */
                            by?: "number" | "bytes" | "text";
                            date: string | null;
                            letter: {
                                approval?: {
                                    /** Format: date-time */
                                    at: string;
                                    by: string;
                                    count: number;
                                    hash: string;
                                    schedule?: {
                                        bufferWorkingDays: {
                                            [key: string]: number;
                                        };
                                    };
                                };
                                bytes: number;
                                directiveId: string | null;
                                duplicateOf: string | null;
                                fields: {
                                    action: ("acknowledge" | "comply" | "act" | "report" | "relay") | null;
                                    issuerUnitId: string | null;
                                    letterDate: string | null;
                                    letterNumber: string | null;
                                    subject: string | null;
                                    /** @enum {string} */
                                    urgency: "normal" | "urgent" | "very-urgent" | "most-urgent";
                                } | null;
                                fileName: string | null;
                                joined?: {
                                    /** @enum {string} */
                                    as: "pages" | "enclosure";
                                    letterId: string;
                                }[];
                                letterId: string;
                                mergedInto?: string;
                                partOf?: {
                                    end: number;
                                    letterId: string;
                                    start: number;
                                };
                                /** Format: date-time */
                                receivedAt: string;
                                registered?: {
                                    /** @enum {string} */
                                    book: "received" | "sent";
                                    directiveId: string | null;
                                    letterId: string;
                                    number: number;
                                    /** Format: date-time */
                                    registeredAt: string;
                                    /** @enum {string} */
                                    series: "ordinary" | "circular" | "confidential" | "secret" | "top-secret";
                                    unitId: string;
                                    year: number;
                                };
                                rejectedBecause?: string;
                                sha256: string;
                                splitInto?: {
                                    end: number;
                                    letterId: string;
                                    start: number;
                                }[];
                                /** @enum {string} */
                                status: "received" | "draft" | "confirmed" | "issued" | "duplicate" | "unreadable" | "withheld" | "rejected" | "split" | "merged";
                                unitId: string;
                                version: number;
                                withheldBecause?: string;
                            } | null;
                            number: string | null;
                            organisation: string | null;
                            /** @enum {string} */
                            relation: "above" | "same" | "beside" | "below";
                            steps: number;
                        }[];
                    };
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description Not available now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
        };
    };
    "intake.letters.withhold": {
        parameters: {
            query?: never;
            header?: {
                /** @description The same request under the same key is done once, and answered again as it was: a new UUID a step */
                "Idempotency-Key"?: string;
            };
            path: {
                letterId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Where the mark stands, in words that may stay: they are kept */
                    reason: string;
                    /**
                     * @description ลับ, ลับมาก or ลับที่สุด
                     * @enum {string}
                     */
                    secrecy: "confidential" | "secret" | "top-secret";
                    version: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        approval?: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            count: number;
                            hash: string;
                            schedule?: {
                                bufferWorkingDays: {
                                    [key: string]: number;
                                };
                            };
                        };
                        bytes: number;
                        directiveId: string | null;
                        duplicateOf: string | null;
                        fields: {
                            action: ("acknowledge" | "comply" | "act" | "report" | "relay") | null;
                            audience: components["schemas"]["intake.Addressed"] | null;
                            deadlines: {
                                /** @enum {string} */
                                anchor: "absolute" | "receipt" | "letter-date" | "event";
                                at: string | null;
                                exclusive: boolean;
                                /** @enum {string} */
                                kind: "report" | "complete" | "confirm" | "event" | "effective-from" | "recurring";
                                offset: {
                                    amount: number;
                                    /** @enum {string} */
                                    unit: "hour" | "day" | "working-day" | "week" | "month";
                                } | null;
                                order: number | null;
                                /** @enum {string} */
                                precision: "minute" | "day" | "month";
                                recurrence: string | null;
                                text: string;
                            }[];
                            enclosures: {
                                count: number | null;
                                text: string;
                                unit: string | null;
                            }[];
                            form?: {
                                fields: {
                                    id: string;
                                    /** @enum {string} */
                                    kind: "text" | "number" | "whole-number" | "yes-no" | "date";
                                    label: string;
                                    required: boolean;
                                }[];
                            };
                            inheritedUrgency: ("normal" | "urgent" | "very-urgent" | "most-urgent") | null;
                            issuerUnitId: string | null;
                            letterDate: string | null;
                            letterNumber: string | null;
                            nilReport: boolean;
                            orders: {
                                /** @enum {string} */
                                action: "acknowledge" | "comply" | "act" | "report" | "relay";
                                audience: components["schemas"]["intake.Audience"] | null;
                                ordinal: number;
                                text: string;
                            }[];
                            references: {
                                date: string | null;
                                /** @enum {string} */
                                kind: "enclosed" | "refers-to" | "relays" | "follows-up" | "amends" | "supersedes" | "cancels";
                                number: string | null;
                                organisation: string | null;
                                urgency: ("normal" | "urgent" | "very-urgent" | "most-urgent") | null;
                            }[];
                            subject: string | null;
                            /** @enum {string} */
                            urgency: "normal" | "urgent" | "very-urgent" | "most-urgent";
                            urgentBy?: string | null;
                        } | null;
                        fileName: string | null;
                        joined?: {
                            /** @enum {string} */
                            as: "pages" | "enclosure";
                            letterId: string;
                        }[];
                        letterId: string;
                        mergedInto?: string;
                        partOf?: {
                            end: number;
                            letterId: string;
                            start: number;
                        };
                        questions: {
                            code?: string;
                            field: string;
                            letterId?: string;
                            message: string;
                            messageTh?: string;
                        }[];
                        read: {
                            action: ("acknowledge" | "comply" | "act" | "report" | "relay") | null;
                            addressees: {
                                audience: components["schemas"]["intake.Audience"] | null;
                                phrase: string;
                            } | null;
                            copyTo: string[];
                            deadlines: {
                                /** @enum {string} */
                                anchor: "absolute" | "receipt" | "letter-date" | "event";
                                at: string | null;
                                exclusive: boolean;
                                /** @enum {string} */
                                kind: "report" | "complete" | "confirm" | "event" | "effective-from" | "recurring";
                                offset: {
                                    amount: number;
                                    /** @enum {string} */
                                    unit: "hour" | "day" | "working-day" | "week" | "month";
                                } | null;
                                order: number | null;
                                /** @enum {string} */
                                precision: "minute" | "day" | "month";
                                recurrence: string | null;
                                text: string;
                            }[];
                            enclosures: {
                                count: number | null;
                                text: string;
                                unit: string | null;
                            }[];
                            fields: {
                                [key: string]: {
                                    confidence: number;
                                    spans: [
                                        number,
                                        number
                                    ][];
                                };
                            };
                            inheritedUrgency: ("normal" | "urgent" | "very-urgent" | "most-urgent") | null;
                            issuer: {
                                /** @enum {string} */
                                level: "ministry" | "department" | "province" | "district" | "local" | "other";
                                name: string | null;
                                unitCode: string | null;
                            } | null;
                            letterDate: string | null;
                            /** @enum {string} */
                            letterKind: "external" | "memo" | "stamped" | "order" | "public" | "record" | "fax" | "unknown";
                            letterNumber: {
                                circular: boolean;
                                normalized: string;
                                officeCode: string | null;
                                prefix: string | null;
                                raw: string;
                                running: string | null;
                            } | null;
                            lists?: {
                                enclosure: number;
                                file: string;
                                names: {
                                    name: string;
                                    unitCode: string | null;
                                }[];
                                unclear: string[];
                            }[];
                            nilReport: boolean;
                            orders: {
                                /** @enum {string} */
                                action: "acknowledge" | "comply" | "act" | "report" | "relay";
                                audience: components["schemas"]["intake.Audience"] | null;
                                ordinal: number;
                                text: string;
                            }[];
                            ownerUnit: string | null;
                            questions: {
                                field: string;
                                message: string;
                                messageTh?: string;
                            }[];
                            references: {
                                date: string | null;
                                /** @enum {string} */
                                kind: "enclosed" | "refers-to" | "relays" | "follows-up" | "amends" | "supersedes" | "cancels";
                                number: string | null;
                                organisation: string | null;
                                urgency: ("normal" | "urgent" | "very-urgent" | "most-urgent") | null;
                            }[];
                            reportTo: string | null;
                            /** @enum {string} */
                            secrecy: "none" | "confidential" | "secret" | "top-secret";
                            signer: {
                                actingFor: string | null;
                                name: string | null;
                                position: string | null;
                            } | null;
                            subject: string | null;
                            telephone: string | null;
                            /** @enum {string} */
                            urgency: "normal" | "urgent" | "very-urgent" | "most-urgent";
                            urgentBy: string | null;
                            /** @constant */
                            version: 1;
                        } | null;
                        /** Format: date-time */
                        receivedAt: string;
                        registered?: {
                            /** @enum {string} */
                            book: "received" | "sent";
                            directiveId: string | null;
                            letterId: string;
                            number: number;
                            /** Format: date-time */
                            registeredAt: string;
                            /** @enum {string} */
                            series: "ordinary" | "circular" | "confidential" | "secret" | "top-secret";
                            unitId: string;
                            year: number;
                        };
                        rejectedBecause?: string;
                        sha256: string;
                        source?: {
                            files: {
                                bytes: number;
                                isLetter: boolean;
                                mediaType: string;
                                name: string;
                                sha256: string;
                            }[];
                            mediaType: string;
                            /** @enum {string} */
                            origin: "written" | "recognised";
                            pages: {
                                isRead: boolean;
                                picture: {
                                    mediaType: string;
                                    sha256: string;
                                } | null;
                                start: number;
                            }[];
                            textSha256: string;
                        };
                        splitInto?: {
                            end: number;
                            letterId: string;
                            start: number;
                        }[];
                        /** @enum {string} */
                        status: "received" | "draft" | "confirmed" | "issued" | "duplicate" | "unreadable" | "withheld" | "rejected" | "split" | "merged";
                        stub?: {
                            from: string | null;
                            issuerUnitId: string | null;
                            letterDate: string | null;
                            letterNumber: string | null;
                            /** @enum {string} */
                            secrecy: "confidential" | "secret" | "top-secret";
                        };
                        unitId: string;
                        version: number;
                        withheldBecause?: string;
                    };
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description The present state does not allow this, or the same Idempotency-Key is still at work */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description The Idempotency-Key was used for another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description Not available now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
        };
    };
    "intake.letters.submitFile": {
        parameters: {
            query?: {
                fileName?: string;
                unit?: string;
            };
            header?: {
                /** @description The same request under the same key is done once, and answered again as it was: a new UUID a step */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
                "multipart/form-data": {
                    files: string[];
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        approval?: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            count: number;
                            hash: string;
                            schedule?: {
                                bufferWorkingDays: {
                                    [key: string]: number;
                                };
                            };
                        };
                        bytes: number;
                        directiveId: string | null;
                        duplicateOf: string | null;
                        fields: {
                            action: ("acknowledge" | "comply" | "act" | "report" | "relay") | null;
                            audience: components["schemas"]["intake.Addressed"] | null;
                            deadlines: {
                                /** @enum {string} */
                                anchor: "absolute" | "receipt" | "letter-date" | "event";
                                at: string | null;
                                exclusive: boolean;
                                /** @enum {string} */
                                kind: "report" | "complete" | "confirm" | "event" | "effective-from" | "recurring";
                                offset: {
                                    amount: number;
                                    /** @enum {string} */
                                    unit: "hour" | "day" | "working-day" | "week" | "month";
                                } | null;
                                order: number | null;
                                /** @enum {string} */
                                precision: "minute" | "day" | "month";
                                recurrence: string | null;
                                text: string;
                            }[];
                            enclosures: {
                                count: number | null;
                                text: string;
                                unit: string | null;
                            }[];
                            form?: {
                                fields: {
                                    id: string;
                                    /** @enum {string} */
                                    kind: "text" | "number" | "whole-number" | "yes-no" | "date";
                                    label: string;
                                    required: boolean;
                                }[];
                            };
                            inheritedUrgency: ("normal" | "urgent" | "very-urgent" | "most-urgent") | null;
                            issuerUnitId: string | null;
                            letterDate: string | null;
                            letterNumber: string | null;
                            nilReport: boolean;
                            orders: {
                                /** @enum {string} */
                                action: "acknowledge" | "comply" | "act" | "report" | "relay";
                                audience: components["schemas"]["intake.Audience"] | null;
                                ordinal: number;
                                text: string;
                            }[];
                            references: {
                                date: string | null;
                                /** @enum {string} */
                                kind: "enclosed" | "refers-to" | "relays" | "follows-up" | "amends" | "supersedes" | "cancels";
                                number: string | null;
                                organisation: string | null;
                                urgency: ("normal" | "urgent" | "very-urgent" | "most-urgent") | null;
                            }[];
                            subject: string | null;
                            /** @enum {string} */
                            urgency: "normal" | "urgent" | "very-urgent" | "most-urgent";
                            urgentBy?: string | null;
                        } | null;
                        fileName: string | null;
                        joined?: {
                            /** @enum {string} */
                            as: "pages" | "enclosure";
                            letterId: string;
                        }[];
                        letterId: string;
                        mergedInto?: string;
                        partOf?: {
                            end: number;
                            letterId: string;
                            start: number;
                        };
                        questions: {
                            code?: string;
                            field: string;
                            letterId?: string;
                            message: string;
                            messageTh?: string;
                        }[];
                        read: {
                            action: ("acknowledge" | "comply" | "act" | "report" | "relay") | null;
                            addressees: {
                                audience: components["schemas"]["intake.Audience"] | null;
                                phrase: string;
                            } | null;
                            copyTo: string[];
                            deadlines: {
                                /** @enum {string} */
                                anchor: "absolute" | "receipt" | "letter-date" | "event";
                                at: string | null;
                                exclusive: boolean;
                                /** @enum {string} */
                                kind: "report" | "complete" | "confirm" | "event" | "effective-from" | "recurring";
                                offset: {
                                    amount: number;
                                    /** @enum {string} */
                                    unit: "hour" | "day" | "working-day" | "week" | "month";
                                } | null;
                                order: number | null;
                                /** @enum {string} */
                                precision: "minute" | "day" | "month";
                                recurrence: string | null;
                                text: string;
                            }[];
                            enclosures: {
                                count: number | null;
                                text: string;
                                unit: string | null;
                            }[];
                            fields: {
                                [key: string]: {
                                    confidence: number;
                                    spans: [
                                        number,
                                        number
                                    ][];
                                };
                            };
                            inheritedUrgency: ("normal" | "urgent" | "very-urgent" | "most-urgent") | null;
                            issuer: {
                                /** @enum {string} */
                                level: "ministry" | "department" | "province" | "district" | "local" | "other";
                                name: string | null;
                                unitCode: string | null;
                            } | null;
                            letterDate: string | null;
                            /** @enum {string} */
                            letterKind: "external" | "memo" | "stamped" | "order" | "public" | "record" | "fax" | "unknown";
                            letterNumber: {
                                circular: boolean;
                                normalized: string;
                                officeCode: string | null;
                                prefix: string | null;
                                raw: string;
                                running: string | null;
                            } | null;
                            lists?: {
                                enclosure: number;
                                file: string;
                                names: {
                                    name: string;
                                    unitCode: string | null;
                                }[];
                                unclear: string[];
                            }[];
                            nilReport: boolean;
                            orders: {
                                /** @enum {string} */
                                action: "acknowledge" | "comply" | "act" | "report" | "relay";
                                audience: components["schemas"]["intake.Audience"] | null;
                                ordinal: number;
                                text: string;
                            }[];
                            ownerUnit: string | null;
                            questions: {
                                field: string;
                                message: string;
                                messageTh?: string;
                            }[];
                            references: {
                                date: string | null;
                                /** @enum {string} */
                                kind: "enclosed" | "refers-to" | "relays" | "follows-up" | "amends" | "supersedes" | "cancels";
                                number: string | null;
                                organisation: string | null;
                                urgency: ("normal" | "urgent" | "very-urgent" | "most-urgent") | null;
                            }[];
                            reportTo: string | null;
                            /** @enum {string} */
                            secrecy: "none" | "confidential" | "secret" | "top-secret";
                            signer: {
                                actingFor: string | null;
                                name: string | null;
                                position: string | null;
                            } | null;
                            subject: string | null;
                            telephone: string | null;
                            /** @enum {string} */
                            urgency: "normal" | "urgent" | "very-urgent" | "most-urgent";
                            urgentBy: string | null;
                            /** @constant */
                            version: 1;
                        } | null;
                        /** Format: date-time */
                        receivedAt: string;
                        registered?: {
                            /** @enum {string} */
                            book: "received" | "sent";
                            directiveId: string | null;
                            letterId: string;
                            number: number;
                            /** Format: date-time */
                            registeredAt: string;
                            /** @enum {string} */
                            series: "ordinary" | "circular" | "confidential" | "secret" | "top-secret";
                            unitId: string;
                            year: number;
                        };
                        rejectedBecause?: string;
                        sha256: string;
                        source?: {
                            files: {
                                bytes: number;
                                isLetter: boolean;
                                mediaType: string;
                                name: string;
                                sha256: string;
                            }[];
                            mediaType: string;
                            /** @enum {string} */
                            origin: "written" | "recognised";
                            pages: {
                                isRead: boolean;
                                picture: {
                                    mediaType: string;
                                    sha256: string;
                                } | null;
                                start: number;
                            }[];
                            textSha256: string;
                        };
                        splitInto?: {
                            end: number;
                            letterId: string;
                            start: number;
                        }[];
                        /** @enum {string} */
                        status: "received" | "draft" | "confirmed" | "issued" | "duplicate" | "unreadable" | "withheld" | "rejected" | "split" | "merged";
                        stub?: {
                            from: string | null;
                            issuerUnitId: string | null;
                            letterDate: string | null;
                            letterNumber: string | null;
                            /** @enum {string} */
                            secrecy: "confidential" | "secret" | "top-secret";
                        };
                        unitId: string;
                        version: number;
                        withheldBecause?: string;
                    };
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description The present state does not allow this, or the same Idempotency-Key is still at work */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description The Idempotency-Key was used for another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description Not available now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
        };
    };
    "intake.registers.list": {
        parameters: {
            query?: {
                unit?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** @enum {string} */
                            book: "received" | "sent";
                            first: number;
                            last: number;
                            /** Format: date-time */
                            lastAt: string;
                            /** Format: starts_with */
                            registerId: string;
                            /** @enum {string} */
                            series: "ordinary" | "circular" | "confidential" | "secret" | "top-secret";
                            unitId: string;
                            year: number;
                        }[];
                    };
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description Not available now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
        };
    };
    "intake.registers.lines": {
        parameters: {
            query?: {
                book?: "received" | "sent";
                cursor?: string;
                limit?: number;
                search?: string;
                series?: "ordinary" | "circular" | "confidential" | "secret" | "top-secret";
                unit?: string;
                year?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** @enum {string} */
                            book: "received" | "sent";
                            by: string;
                            directiveId: string | null;
                            from: string | null;
                            letterDate: string | null;
                            letterId: string | null;
                            letterNumber: string | null;
                            number: number;
                            /** Format: date-time */
                            registeredAt: string;
                            /** Format: starts_with */
                            registrationId: string;
                            /** @enum {string} */
                            series: "ordinary" | "circular" | "confidential" | "secret" | "top-secret";
                            subject: string;
                            to: string | null;
                            unitId: string;
                            voided: {
                                /** Format: date-time */
                                at: string;
                                by: string;
                                reason: string;
                            } | null;
                            year: number;
                        }[];
                        next: string | null;
                    };
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description Not available now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
        };
    };
    "intake.registers.register": {
        parameters: {
            query?: never;
            header?: {
                /** @description The same request under the same key is done once, and answered again as it was: a new UUID a step */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @default received
                     * @enum {string}
                     */
                    book?: "received" | "sent";
                    /** @description A directive that reached the unit */
                    directiveId?: string;
                    from?: string;
                    /** Format: date */
                    letterDate?: string;
                    /** @description A letter of the unit */
                    letterId?: string;
                    letterNumber?: string;
                    /** @description The number that it must get: the next one, or any with which an empty register begins */
                    number?: number;
                    /**
                     * @description Of what is not told by the letter itself
                     * @enum {string}
                     */
                    series?: "ordinary" | "circular" | "confidential" | "secret" | "top-secret";
                    subject?: string;
                    to?: string;
                    /** @description Whose register; needed from who acts for several units */
                    unit?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        book: "received" | "sent";
                        by: string;
                        directiveId: string | null;
                        from: string | null;
                        letterDate: string | null;
                        letterId: string | null;
                        letterNumber: string | null;
                        number: number;
                        /** Format: date-time */
                        registeredAt: string;
                        /** Format: starts_with */
                        registrationId: string;
                        /** @enum {string} */
                        series: "ordinary" | "circular" | "confidential" | "secret" | "top-secret";
                        subject: string;
                        to: string | null;
                        unitId: string;
                        voided: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            reason: string;
                        } | null;
                        year: number;
                    };
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description The present state does not allow this, or the same Idempotency-Key is still at work */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description The Idempotency-Key was used for another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description Not available now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
        };
    };
    "intake.registers.csv": {
        parameters: {
            query?: {
                book?: "received" | "sent";
                search?: string;
                series?: "ordinary" | "circular" | "confidential" | "secret" | "top-secret";
                unit?: string;
                year?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv; charset=utf-8": unknown;
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description Not available now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
        };
    };
    "intake.registers.line": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                registrationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        book: "received" | "sent";
                        by: string;
                        directiveId: string | null;
                        from: string | null;
                        letterDate: string | null;
                        letterId: string | null;
                        letterNumber: string | null;
                        number: number;
                        /** Format: date-time */
                        registeredAt: string;
                        /** Format: starts_with */
                        registrationId: string;
                        /** @enum {string} */
                        series: "ordinary" | "circular" | "confidential" | "secret" | "top-secret";
                        subject: string;
                        to: string | null;
                        unitId: string;
                        voided: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            reason: string;
                        } | null;
                        year: number;
                    };
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description Not available now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
        };
    };
    "intake.registers.strikeOut": {
        parameters: {
            query?: never;
            header?: {
                /** @description The same request under the same key is done once, and answered again as it was: a new UUID a step */
                "Idempotency-Key"?: string;
            };
            path: {
                registrationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        book: "received" | "sent";
                        by: string;
                        directiveId: string | null;
                        from: string | null;
                        letterDate: string | null;
                        letterId: string | null;
                        letterNumber: string | null;
                        number: number;
                        /** Format: date-time */
                        registeredAt: string;
                        /** Format: starts_with */
                        registrationId: string;
                        /** @enum {string} */
                        series: "ordinary" | "circular" | "confidential" | "secret" | "top-secret";
                        subject: string;
                        to: string | null;
                        unitId: string;
                        voided: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            reason: string;
                        } | null;
                        year: number;
                    };
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description The present state does not allow this, or the same Idempotency-Key is still at work */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description The Idempotency-Key was used for another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description Not available now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
        };
    };
    "intake.registers.print": {
        parameters: {
            query?: {
                book?: "received" | "sent";
                search?: string;
                series?: "ordinary" | "circular" | "confidential" | "secret" | "top-secret";
                unit?: string;
                year?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html; charset=utf-8": unknown;
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
            /** @description Not available now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["intake.Problem"];
                };
            };
        };
    };
    "notification.deliveries.list": {
        parameters: {
            query?: {
                cursor?: string;
                directive?: string;
                limit?: number;
                status?: "planned" | "delivered" | "not-delivered" | "read";
                task?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            address: string | null;
                            attempts: number;
                            /** @enum {string} */
                            cause: "assigned" | "returned" | "escalated";
                            causeEventId: string;
                            channel: string;
                            deliveredAt: string | null;
                            deliveryId: string;
                            detail: string | null;
                            directiveId: string;
                            escalation: {
                                /** @enum {string} */
                                clock: "acknowledge" | "complete";
                                /** Format: date-time */
                                dueAt: string;
                                stepId: string;
                                target: string;
                            } | null;
                            issuerUnitId: string;
                            openedAt: string | null;
                            /** Format: date-time */
                            plannedAt: string;
                            postId: string | null;
                            reason: ("no-contact" | "no-channel" | "duplicate" | "superseded" | "failed") | null;
                            /** @enum {string} */
                            status: "planned" | "delivered" | "not-delivered" | "read";
                            taskId: string;
                            unitId: string;
                        }[];
                        next: string | null;
                    };
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["notification.Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["notification.Problem"];
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["notification.Problem"];
                };
            };
            /** @description Not available now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["notification.Problem"];
                };
            };
        };
    };
    "notification.mail.page": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description Not available now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["notification.Problem"];
                };
            };
        };
    };
    "notification.mail.list": {
        parameters: {
            query?: {
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** @description how often this Message-ID came */
                            copies: number;
                            messageId: string;
                            /** Format: date-time */
                            receivedAt: string;
                            subject: string;
                            text: string;
                            to: string[];
                        }[];
                        next: string | null;
                    };
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["notification.Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["notification.Problem"];
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["notification.Problem"];
                };
            };
            /** @description Not available now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["notification.Problem"];
                };
            };
        };
    };
    "notification.notices.list": {
        parameters: {
            query?: {
                cursor?: string;
                lang?: "th" | "en";
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: date-time */
                            at: string;
                            /** @enum {string} */
                            cause: "assigned" | "returned" | "escalated";
                            directiveId: string;
                            noticeId: string;
                            postId: string | null;
                            read: boolean;
                            readAt: string | null;
                            taskId: string;
                            text: string | null;
                            title: string | null;
                            unitId: string;
                        }[];
                        next: string | null;
                        /** @description of all notices to the posts that you hold today */
                        unread: number;
                    };
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["notification.Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["notification.Problem"];
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["notification.Problem"];
                };
            };
            /** @description Not available now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["notification.Problem"];
                };
            };
        };
    };
    "notification.notices.read": {
        parameters: {
            query?: {
                lang?: "th" | "en";
            };
            header?: {
                /** @description The same request under the same key is done once, and answered again as it was: a new UUID a step */
                "Idempotency-Key"?: string;
            };
            path: {
                noticeId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        at: string;
                        /** @enum {string} */
                        cause: "assigned" | "returned" | "escalated";
                        directiveId: string;
                        noticeId: string;
                        postId: string | null;
                        read: boolean;
                        readAt: string | null;
                        taskId: string;
                        text: string | null;
                        title: string | null;
                        unitId: string;
                    };
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["notification.Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["notification.Problem"];
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["notification.Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["notification.Problem"];
                };
            };
            /** @description The present state does not allow this, or the same Idempotency-Key is still at work */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["notification.Problem"];
                };
            };
            /** @description The Idempotency-Key was used for another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["notification.Problem"];
                };
            };
            /** @description Not available now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["notification.Problem"];
                };
            };
        };
    };
    "notification.notices.stream": {
        parameters: {
            query?: {
                lang?: "th" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": unknown;
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["notification.Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["notification.Problem"];
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["notification.Problem"];
                };
            };
            /** @description Not available now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["notification.Problem"];
                };
            };
        };
    };
    "notification.templates.preview": {
        parameters: {
            query?: {
                lang?: "th" | "en";
            };
            header?: never;
            path: {
                name: "assigned" | "returned" | "escalated";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        html: string;
                        subject: string;
                        text: string;
                    };
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["notification.Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["notification.Problem"];
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["notification.Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["notification.Problem"];
                };
            };
            /** @description Not available now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["notification.Problem"];
                };
            };
        };
    };
    "reporting.oData.read": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                path: unknown;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        "@odata.context": string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["reporting.Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["reporting.Problem"];
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["reporting.Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["reporting.Problem"];
                };
            };
            /** @description Not available now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["reporting.Problem"];
                };
            };
        };
    };
    "reporting.oData.put": {
        parameters: {
            query?: never;
            header?: {
                /** @description The same request under the same key is done once, and answered again as it was: a new UUID a step */
                "Idempotency-Key"?: string;
            };
            path: {
                path: unknown;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["reporting.Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["reporting.Problem"];
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["reporting.Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["reporting.Problem"];
                };
            };
            /** @description The present state does not allow this, or the same Idempotency-Key is still at work */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["reporting.Problem"];
                };
            };
            /** @description The Idempotency-Key was used for another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["reporting.Problem"];
                };
            };
            /** @description Not available now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["reporting.Problem"];
                };
            };
        };
    };
    "reporting.oData.post": {
        parameters: {
            query?: never;
            header?: {
                /** @description The same request under the same key is done once, and answered again as it was: a new UUID a step */
                "Idempotency-Key"?: string;
            };
            path: {
                path: unknown;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["reporting.Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["reporting.Problem"];
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["reporting.Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["reporting.Problem"];
                };
            };
            /** @description The present state does not allow this, or the same Idempotency-Key is still at work */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["reporting.Problem"];
                };
            };
            /** @description The Idempotency-Key was used for another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["reporting.Problem"];
                };
            };
            /** @description Not available now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["reporting.Problem"];
                };
            };
        };
    };
    "reporting.oData.delete": {
        parameters: {
            query?: never;
            header?: {
                /** @description The same request under the same key is done once, and answered again as it was: a new UUID a step */
                "Idempotency-Key"?: string;
            };
            path: {
                path: unknown;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["reporting.Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["reporting.Problem"];
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["reporting.Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["reporting.Problem"];
                };
            };
            /** @description The present state does not allow this, or the same Idempotency-Key is still at work */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["reporting.Problem"];
                };
            };
            /** @description The Idempotency-Key was used for another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["reporting.Problem"];
                };
            };
            /** @description Not available now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["reporting.Problem"];
                };
            };
        };
    };
    "reporting.oData.patch": {
        parameters: {
            query?: never;
            header?: {
                /** @description The same request under the same key is done once, and answered again as it was: a new UUID a step */
                "Idempotency-Key"?: string;
            };
            path: {
                path: unknown;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["reporting.Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["reporting.Problem"];
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["reporting.Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["reporting.Problem"];
                };
            };
            /** @description The present state does not allow this, or the same Idempotency-Key is still at work */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["reporting.Problem"];
                };
            };
            /** @description The Idempotency-Key was used for another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["reporting.Problem"];
                };
            };
            /** @description Not available now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["reporting.Problem"];
                };
            };
        };
    };
    "reporting.projections.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            compared: {
                                /** Format: date-time */
                                at: string;
                                different: number;
                                rows: number;
                            } | null;
                            comparing: {
                                rows: number;
                            } | null;
                            generation: number;
                            parked: number;
                            progress: {
                                done: number;
                                percent: number;
                                topics: {
                                    done: number;
                                    topic: string;
                                    total: number;
                                }[];
                                total: number;
                            } | null;
                            startedAt: string | null;
                            /** @enum {string} */
                            state: "building" | "built" | "comparing" | "live" | "kept";
                            waitsFor: ("events" | "paused") | null;
                        }[];
                        next: null;
                    };
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["reporting.Problem"];
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["reporting.Problem"];
                };
            };
            /** @description Not available now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["reporting.Problem"];
                };
            };
        };
    };
    "reporting.projections.callOff": {
        parameters: {
            query?: never;
            header?: {
                /** @description The same request under the same key is done once, and answered again as it was: a new UUID a step */
                "Idempotency-Key"?: string;
            };
            path: {
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        compared: {
                            /** Format: date-time */
                            at: string;
                            different: number;
                            rows: number;
                        } | null;
                        comparing: {
                            rows: number;
                        } | null;
                        generation: number;
                        parked: number;
                        progress: {
                            done: number;
                            percent: number;
                            topics: {
                                done: number;
                                topic: string;
                                total: number;
                            }[];
                            total: number;
                        } | null;
                        startedAt: string | null;
                        /** @enum {string} */
                        state: "building" | "built" | "comparing" | "live" | "kept";
                        waitsFor: ("events" | "paused") | null;
                    };
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["reporting.Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["reporting.Problem"];
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["reporting.Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["reporting.Problem"];
                };
            };
            /** @description The present state does not allow this, or the same Idempotency-Key is still at work */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["reporting.Problem"];
                };
            };
            /** @description The Idempotency-Key was used for another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["reporting.Problem"];
                };
            };
            /** @description Not available now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["reporting.Problem"];
                };
            };
        };
    };
    "reporting.projections.compare": {
        parameters: {
            query?: never;
            header?: {
                /** @description The same request under the same key is done once, and answered again as it was: a new UUID a step */
                "Idempotency-Key"?: string;
            };
            path: {
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        compared: {
                            /** Format: date-time */
                            at: string;
                            different: number;
                            rows: number;
                        } | null;
                        comparing: {
                            rows: number;
                        } | null;
                        generation: number;
                        parked: number;
                        progress: {
                            done: number;
                            percent: number;
                            topics: {
                                done: number;
                                topic: string;
                                total: number;
                            }[];
                            total: number;
                        } | null;
                        startedAt: string | null;
                        /** @enum {string} */
                        state: "building" | "built" | "comparing" | "live" | "kept";
                        waitsFor: ("events" | "paused") | null;
                    };
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["reporting.Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["reporting.Problem"];
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["reporting.Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["reporting.Problem"];
                };
            };
            /** @description The present state does not allow this, or the same Idempotency-Key is still at work */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["reporting.Problem"];
                };
            };
            /** @description The Idempotency-Key was used for another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["reporting.Problem"];
                };
            };
            /** @description Not available now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["reporting.Problem"];
                };
            };
        };
    };
    "reporting.projections.differences": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        at: string | null;
                        differences: {
                            fields: {
                                field: string;
                                live: string | number | boolean | null;
                                rebuilt: string | number | boolean | null;
                            }[];
                            id: string;
                            /** @enum {string} */
                            in: "both" | "live" | "rebuilt";
                            table: string;
                        }[];
                        generation: number;
                        tables: {
                            different: number;
                            rows: number;
                            table: string;
                        }[];
                    };
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["reporting.Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["reporting.Problem"];
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["reporting.Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["reporting.Problem"];
                };
            };
            /** @description Not available now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["reporting.Problem"];
                };
            };
        };
    };
    "reporting.projections.drop": {
        parameters: {
            query?: never;
            header?: {
                /** @description The same request under the same key is done once, and answered again as it was: a new UUID a step */
                "Idempotency-Key"?: string;
            };
            path: {
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            compared: {
                                /** Format: date-time */
                                at: string;
                                different: number;
                                rows: number;
                            } | null;
                            comparing: {
                                rows: number;
                            } | null;
                            generation: number;
                            parked: number;
                            progress: {
                                done: number;
                                percent: number;
                                topics: {
                                    done: number;
                                    topic: string;
                                    total: number;
                                }[];
                                total: number;
                            } | null;
                            startedAt: string | null;
                            /** @enum {string} */
                            state: "building" | "built" | "comparing" | "live" | "kept";
                            waitsFor: ("events" | "paused") | null;
                        }[];
                        next: null;
                    };
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["reporting.Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["reporting.Problem"];
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["reporting.Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["reporting.Problem"];
                };
            };
            /** @description The present state does not allow this, or the same Idempotency-Key is still at work */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["reporting.Problem"];
                };
            };
            /** @description The Idempotency-Key was used for another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["reporting.Problem"];
                };
            };
            /** @description Not available now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["reporting.Problem"];
                };
            };
        };
    };
    "reporting.projections.swap": {
        parameters: {
            query?: never;
            header?: {
                /** @description The same request under the same key is done once, and answered again as it was: a new UUID a step */
                "Idempotency-Key"?: string;
            };
            path: {
                number: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default false */
                    acceptDifferences?: boolean;
                };
            };
        };
        responses: {
            /** @description Done */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        compared: {
                            /** Format: date-time */
                            at: string;
                            different: number;
                            rows: number;
                        } | null;
                        comparing: {
                            rows: number;
                        } | null;
                        generation: number;
                        parked: number;
                        progress: {
                            done: number;
                            percent: number;
                            topics: {
                                done: number;
                                topic: string;
                                total: number;
                            }[];
                            total: number;
                        } | null;
                        startedAt: string | null;
                        /** @enum {string} */
                        state: "building" | "built" | "comparing" | "live" | "kept";
                        waitsFor: ("events" | "paused") | null;
                    };
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["reporting.Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["reporting.Problem"];
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["reporting.Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["reporting.Problem"];
                };
            };
            /** @description The present state does not allow this, or the same Idempotency-Key is still at work */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["reporting.Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["reporting.Problem"];
                };
            };
            /** @description The Idempotency-Key was used for another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["reporting.Problem"];
                };
            };
            /** @description Not available now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["reporting.Problem"];
                };
            };
        };
    };
    "reporting.projections.rebuild": {
        parameters: {
            query?: never;
            header?: {
                /** @description The same request under the same key is done once, and answered again as it was: a new UUID a step */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        compared: {
                            /** Format: date-time */
                            at: string;
                            different: number;
                            rows: number;
                        } | null;
                        comparing: {
                            rows: number;
                        } | null;
                        generation: number;
                        parked: number;
                        progress: {
                            done: number;
                            percent: number;
                            topics: {
                                done: number;
                                topic: string;
                                total: number;
                            }[];
                            total: number;
                        } | null;
                        startedAt: string | null;
                        /** @enum {string} */
                        state: "building" | "built" | "comparing" | "live" | "kept";
                        waitsFor: ("events" | "paused") | null;
                    };
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["reporting.Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["reporting.Problem"];
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["reporting.Problem"];
                };
            };
            /** @description The present state does not allow this, or the same Idempotency-Key is still at work */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["reporting.Problem"];
                };
            };
            /** @description The Idempotency-Key was used for another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["reporting.Problem"];
                };
            };
            /** @description Not available now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["reporting.Problem"];
                };
            };
        };
    };
    "session.current": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description null = nobody is signed in */
                        person: {
                            personId: string;
                            postId: string;
                            unitId: string;
                            user: string;
                        } | null;
                        /**
                         * @description local = sample people may sign in here by name
                         * @enum {string}
                         */
                        signIn: "local" | "none";
                    };
                };
            };
            /** @description Not available now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "session.signIn": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    user: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description null = nobody is signed in */
                        person: {
                            personId: string;
                            postId: string;
                            unitId: string;
                            user: string;
                        } | null;
                        /**
                         * @description local = sample people may sign in here by name
                         * @enum {string}
                         */
                        signIn: "local" | "none";
                    };
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The present state does not allow this */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not available now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "session.signOut": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not available now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "session.samples": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        personId: string;
                        postId: string;
                        /** @description the post's title */
                        title: string | null;
                        unitId: string;
                        user: string;
                    }[];
                };
            };
            /** @description Not available now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
