set -euo pipefail
for service in customization storage generation orchestration; do
  # psql reads the password from the environment: on the command line other processes could see it.
  psql --no-psqlrc --quiet --set ON_ERROR_STOP=1 --dbname postgres --set role="$service" --set from="${service^^}_PASSWORD" <<'SQL'
\getenv password :from
SELECT format('CREATE ROLE %I LOGIN', :'role') WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = :'role') \gexec
SELECT format('ALTER ROLE %I PASSWORD %L', :'role', :'password') \gexec
-- RDS's first role is no superuser: it may only give a database to a role that it can become.
SELECT format('GRANT %I TO CURRENT_USER WITH SET TRUE', :'role') \gexec
SELECT format('CREATE DATABASE %I OWNER %I', :'role', :'role') WHERE NOT EXISTS (SELECT FROM pg_database WHERE datname = :'role') \gexec
SELECT format('REVOKE ALL ON DATABASE %I FROM PUBLIC', :'role') \gexec
SQL
  echo "The database $service is there, and its role has the password of its secret."
done
