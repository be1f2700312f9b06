#!/bin/bash
# Run by the image when its data folder is new; by hand (psql as superuser) to set changed passwords.
set -euo pipefail

secrets=${SECRETS:-/run/secrets}
setup=${SETUP:-/etc/weerthuis/setup.sql}

password() {
  # $1: service, $2: owner or app
  sed -n "s/^weerthuis\.database\.$2\.password=//p" "$secrets/$1.properties"
}

{
  for service in caseflow housing allocation reporting; do
    for part in owner app; do
      value=$(password "$service" "$part")
      case $value in
        '' | *[!0-9A-Za-z]*)
          echo "$secrets/$service.properties: the $part password is missing or has other signs than letters and digits." >&2
          exit 1
          ;;
      esac
      echo "select set_config('setup.${service}_${part}', '$value', false) \\g /dev/null"
    done
  done
  cat "$setup"
} | psql --no-psqlrc --set ON_ERROR_STOP=1 --username "${POSTGRES_USER:-postgres}" --dbname "${POSTGRES_DB:-weerthuis}"
