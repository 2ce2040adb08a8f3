# shellcheck shell=bash
# Sourced by the other scripts: the root of the clone, and the Node and Go that they use.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cache=${KUBE_E2E_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/kube-e2e-azure}

# Node 24 comes from the npm package `node`, whatever the machine has; Go from the machine if it is new enough, otherwise
# from the folder that script/bootstrap created.
export PATH=$cache/go/bin:$root/node_modules/.bin:$PATH
