#!/bin/bash
# Makes the topics that are missing, kept for ever (docs/operations/production.md); those that exist stay as they are.
set -euo pipefail

bootstrap=${BOOTSTRAP:-localhost:9092}
replication=${REPLICATION:-1}
partitions=${PARTITIONS:-12}
kafka=${KAFKA:-/opt/kafka}

create() {
  # $1: topic, $2: partitions
  "$kafka/bin/kafka-topics.sh" --bootstrap-server "$bootstrap" ${COMMAND_CONFIG:+--command-config "$COMMAND_CONFIG"} \
    --create --if-not-exists \
    --topic "$1" --partitions "$2" --replication-factor "$replication" \
    --config cleanup.policy=delete --config retention.ms=-1 --config retention.bytes=-1
}

for channel in caseflow caseflow-matching housing allocation-case allocation-offer allocation-region; do
  create "weerthuis.$channel.v1" "$partitions"
done
create weerthuis.access-log-heads.v1 1
create weerthuis.journal-positions.v1 1
