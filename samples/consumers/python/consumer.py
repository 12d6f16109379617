"""Keeps one row a task in SQLite, from the topic wian.task.v1.

Knows Kafka and the contract, and nothing else of Wian.
"""

import json
import os
import signal
import sqlite3
import sys

from confluent_kafka import Consumer, KafkaException

BROKERS = os.environ.get("KAFKA_BROKERS", "127.0.0.1:29092")
DATABASE = os.environ.get("DATABASE", "tasks.sqlite")
TOPIC = os.environ.get("TOPIC", "wian.task.v1")
GROUP = os.environ.get("GROUP", "sample.tasks.python")

# What this consumer has a use for. Every other type is passed over, also those that are still to come.
STEPS = ("assigned", "acknowledged", "started", "reported", "returned", "completed")
HANDLED = {f"wian.task.{step}.v1" for step in STEPS}
# A backup was restored: what earlier epochs held of the task beyond a version never was.
VOIDED = "wian.task.voided.v1"

SCHEMA = """
create table if not exists tasks (
  task_id text primary key, epoch integer, version integer, directive_id text, unit_id text, status text);
create table if not exists set_aside (
  topic text, partition integer, position integer, value blob, reason text,
  primary key (topic, partition, position));
"""

# A repeat, or a late comer, changes nothing: the newest epoch and version win.
UPSERT = """
insert into tasks values (?, ?, ?, ?, ?, ?)
on conflict (task_id) do update set
  epoch = excluded.epoch, version = excluded.version,
  directive_id = excluded.directive_id, unit_id = excluded.unit_id, status = excluded.status
where (excluded.epoch, excluded.version) > (tasks.epoch, tasks.version)
"""

# What the new epoch says of the task stays.
DROP_LOST = "delete from tasks where task_id = ? and epoch < ? and version > ?"


def change_of(value):
    """The statement that the message brings about, with what belongs into it; None where it is of no use here.

    Raises ValueError where it cannot be read.
    """
    if value is None:
        return None
    event = json.loads(value)
    if not isinstance(event, dict):
        raise ValueError("expected a CloudEvent")
    kind = field(event, "type", str)
    if kind != VOIDED and kind not in HANDLED:
        return None
    data = field(event, "data", dict)
    task = (field(event, "subject", str), field(event, "epoch", int))
    if kind == VOIDED:
        return DROP_LOST, (*task, field(data, "lastVersion", int, least=0))
    kept = (field(data, name, str) for name in ("directiveId", "unitId", "status"))
    return UPSERT, (*task, field(event, "sequence", int), *kept)


def field(source, name, kind, least=1):
    """What stands there; a number from `least`, all else not empty."""
    found = source.get(name)
    if not isinstance(found, kind) or (found if kind is int else len(found)) < least:
        raise ValueError(f"expected {kind.__name__} in {name}, found {found!r}")
    return found


def apply(database, message, counts):
    """The effect of one message."""
    counts["read"] += 1
    try:
        change = change_of(message.value())
    except ValueError as error:
        # It can never be read: it is kept for people to look at, and nothing waits for it.
        place = (message.topic(), message.partition(), message.offset())
        database.execute("insert or replace into set_aside values (?, ?, ?, ?, ?)", (*place, message.value(), str(error)))
        counts["setAside"] += 1
        return
    if change:
        counts["changed"] += database.execute(*change).rowcount


def commit(consumer):
    try:
        consumer.commit(asynchronous=False)
    except KafkaException as error:
        # Another member has the partition by now, or Kafka is away: what was done is repeated, which changes nothing.
        print(f"offsets not committed: {error}", file=sys.stderr)


def main():
    stopping = []
    for name in (signal.SIGINT, signal.SIGTERM):
        signal.signal(name, lambda *_: stopping.append(True))
    database = sqlite3.connect(DATABASE)
    database.executescript(SCHEMA)
    consumer = Consumer(
        {
            "bootstrap.servers": BROKERS,
            "group.id": GROUP,
            "auto.offset.reset": "earliest",
            "enable.auto.commit": False,
        }
    )
    consumer.subscribe([TOPIC])
    counts = {"read": 0, "changed": 0, "setAside": 0}
    try:
        while not stopping:
            messages = consumer.consume(500, timeout=0.5)
            if not messages:
                continue
            # The effect first, then the offset: a crash in between repeats the effect. The other order would lose it.
            with database:
                for message in messages:
                    if message.error():
                        raise KafkaException(message.error())
                    apply(database, message, counts)
            commit(consumer)
    finally:
        consumer.close()
        database.close()
    print(json.dumps(counts), flush=True)


if __name__ == "__main__":
    main()
