#!/bin/sh
# Temporal's tables in their two databases, brought up to date. A second run finds nothing to do.
set -eu
SQL_PASSWORD=$(cat /run/secrets/temporal_database_password)
export SQL_PASSWORD
for name in temporal visibility; do
  database=$([ "$name" = temporal ] && echo temporal || echo temporal_visibility)
  tool="temporal-sql-tool --plugin postgres12 --endpoint postgres --port 5432 --user temporal --database $database"
  $tool setup-schema --version 0.0
  $tool update-schema --schema-dir "/etc/temporal/schema/postgresql/v12/$name/versioned"
done
