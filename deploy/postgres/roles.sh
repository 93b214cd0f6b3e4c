#!/bin/bash
# Run once by the PostgreSQL image, on an empty volume: a role and a database for each of the two who live here, and
# a role for the application beside the one that owns its tables;
# neither can read the other's.
set -euo pipefail
password() { cat "/run/secrets/$1"; }
psql --username=postgres --set=ON_ERROR_STOP=1 --set=iop_password="$(password iop_database_password)" \
  --set=application_password="$(password iop_application_password)" --set=temporal_password="$(password temporal_database_password)" <<'SQL'
create role iop login password :'iop_password';
create role iop_application nologin;
create role iop_reporting nologin;
create role iop_app login password :'application_password' in role iop_application;
create role temporal login password :'temporal_password';
create database iop owner iop;
create database temporal owner temporal;
create database temporal_visibility owner temporal;
revoke connect on database iop, temporal, temporal_visibility from public;
grant connect on database iop to iop_application, iop_reporting;
SQL
