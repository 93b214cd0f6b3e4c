#!/bin/bash
# Run once by the PostgreSQL image, on an empty volume: a role and a database for each of the two who live here, and
# neither can read the other's.
set -euo pipefail
psql --username=postgres --set=ON_ERROR_STOP=1 \
  --set=iop_password="$IOP_DATABASE_PASSWORD" --set=temporal_password="$TEMPORAL_DATABASE_PASSWORD" <<'SQL'
create role iop login password :'iop_password';
create role temporal login password :'temporal_password';
create database iop owner iop;
create database temporal owner temporal;
create database temporal_visibility owner temporal;
revoke connect on database iop, temporal, temporal_visibility from public;
SQL
