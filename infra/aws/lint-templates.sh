#!/bin/sh
# Checks the synthesized templates with cfn-lint (pip install cfn-lint), which must be on the PATH.
set -eu
cd "$(dirname "$0")/../.."
for stage in dev prod; do
  npx cdk synth --quiet -c "stage=$stage" --output "build/templates/$stage"
  cfn-lint --template "build/templates/$stage"/*.template.json
  echo "$stage: clean"
done
