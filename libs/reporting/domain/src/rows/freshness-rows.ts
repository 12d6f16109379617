import {
  type EntitySet,
  fixedText,
  instant,
  modifiedAt,
  optionalInstant,
  optionalInt,
  int,
} from '../model/entity-set.js';

export const freshnessSet: EntitySet = {
  name: 'DataFreshness',
  entity: 'Freshness',
  key: 'topic',
  scope: 'all',
  topics: [],
  en: 'How far each source of these tables has been read',
  th: 'ความเป็นปัจจุบันของข้อมูลจากแต่ละแหล่ง',
  columns: [
    fixedText('topic', 'Source of events; TaskDays = days made of the events of tasks', 'แหล่งข้อมูล'),
    instant('asOf', 'Everything published up to this moment is in the tables', 'ข้อมูลครบถ้วนถึงเวลานี้'),
    optionalInt(
      'eventsBehind',
      'Events not read yet at the last look; null = it could not be asked',
      'จำนวนเหตุการณ์ที่ยังไม่ได้อ่าน',
    ),
    optionalInstant('lastEventAt', 'When the last event read was recorded', 'เวลาของเหตุการณ์ล่าสุดที่อ่านแล้ว'),
    int('position', "Its place in the publishing service's log", 'ลำดับของเหตุการณ์ล่าสุดที่อ่านแล้ว'),
    int('epoch', 'Epoch of that log', 'ยุคของบันทึก'),
    modifiedAt,
  ],
};
