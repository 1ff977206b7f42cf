#!/usr/bin/env bash
# Shows the operator at work on a real API server and on Moto, and fails where it does not do what is shown:
# demo.sh CONFIGURATION. Stops and removes all that it started; after a failure the logs stay.
set -euo pipefail
[ $# -eq 1 ] || { echo "usage: demo.sh CONFIGURATION" >&2 && exit 2; }
# shellcheck source-path=SCRIPTDIR source=lib.sh
. "$(dirname "$(readlink -f "$0")")/lib.sh" "$1"
resync_seconds=2
simulated=simulated
changed=churn-5xx
deleted=churn-idle
endpoint_logs=/aws/sagemaker/Endpoints/churn

# Whatever ends the demo early, its last line says so.
finish() {
  local status=$?
  stop_all || true
  if [ "$status" -eq 0 ]; then
    rm -rf "$dir"
    heading "All of it happened, and all that was started is stopped ($SECONDS s)."
  elif [ "$status" -eq 130 ]; then
    rm -rf "$dir"
    echo "Interrupted. All that was started is stopped." >&2
  else
    printf 'The demo did not get to its end. The logs of the servers and of the operator are in %s\n' "$dir" >&2
  fi
  exit "$status"
}
trap finish EXIT
trap 'exit 130' INT TERM HUP

# AWS as a client sees it that has nothing to do with the operator: boto3, from Moto's packages where they are there.
aws() {
  local python=python3
  [ ! -d "$TESTBED/moto" ] || python=/usr/bin/python3
  PYTHONPATH=$TESTBED/moto${PYTHONPATH:+:$PYTHONPATH} "$python" "$root/tests/demo/aws.py" "$@"
}

# until_true SECONDS WHAT COMMAND...: tries the command until it succeeds; fails with WHAT.
until_true() {
  local deadline=$((SECONDS + $1)) what=$2
  shift 2
  until "$@"; do
    operator_runs || fail "the operator ended; the end of its log: $(tail -n 3 "$log")"
    [ "$SECONDS" -lt "$deadline" ] || fail "$what"
    sleep 0.2
  done
}

is_repaired() { [ "$(aws threshold "$1")" = "$2" ]; }
repair_event() {
  kubectl get events --field-selector "reason=DriftRepaired,involvedObject.name=$changed" --no-headers \
    -o custom-columns=:.reason,:.involvedObject.name,:.message
}
has_repair_event() { repair_event | grep -q threshold; }

heading "Start etcd, kube-apiserver and Moto"
start_testbed

heading "kubectl apply -f crds/, kubectl apply -k deploy/kustomize/base"
install

heading "Start the operator, as the service account $service_account (not as admin)"
log=$dir/operator.log
start_operator --resync-seconds "$resync_seconds" >"$log" 2>&1
echo "It compares all objects with AWS every $resync_seconds s, so that you need not wait; the default is 300 s."

heading "The endpoint churn writes its first line, and SageMaker makes $endpoint_logs"
aws make-log-group "$endpoint_logs"

heading "kubectl apply -f deploy/samples/"
kubectl apply -f "$root/deploy/samples"

heading "Wait until every sample is Ready"
all_ready() {
  kubectl wait --for=condition=Ready --timeout=60s clusterawsaccount/default &&
    kubectl wait --for=condition=Ready --timeout=60s --recursive=false -f "$root/deploy/samples"
}
all_ready || {
  kubectl get sagemaker-monitor --all-namespaces -o wide
  fail "not every sample became Ready"
}

heading "kubectl get sagemaker-monitor"
kubectl get sagemaker-monitor --all-namespaces

heading "What AWS has, read by boto3"
mapfile -t alarms < <(kubectl get metricalarms -o jsonpath='{range .items[*]}{.status.aws.name}{"\n"}{end}')
aws list "${alarms[@]}" || fail "a sample is Ready, and its alarm is not on AWS"

heading "Somebody changes the alarm of $changed on AWS"
alarm=$(kubectl get metricalarm "$changed" -o jsonpath='{.status.aws.name}')
threshold=$(aws threshold "$alarm")
aws set-threshold "$alarm" 0.75
echo "The threshold of $alarm was $threshold and is now 0.75."
until_true 30 "the alarm was not repaired" is_repaired "$alarm" "$threshold"
echo "The operator has repaired it: it is $threshold."
until_true 30 "no event tells of the repair" has_repair_event
repair_event

heading "kubectl delete metricalarm $deleted"
alarm=$(kubectl get metricalarm "$deleted" -o jsonpath='{.status.aws.name}')
kubectl delete metricalarm "$deleted" --timeout=30s || fail "the object was not deleted"
aws gone "$alarm" || fail "the object is gone, and its alarm is still on AWS"
echo "AWS no longer has $alarm."

heading "The rest is not in Moto: start the AwsSimulator, our own strict stand-in, and the operator on it"
stop_operator
start_simulator
kubectl create namespace "$simulated"
kubectl patch clusterawsaccount default --type=merge -p "{\"spec\":{\"allowedNamespaces\":[\"default\",\"$simulated\"]}}"
log=$dir/operator-on-simulator.log
start_operator --resync-seconds "$resync_seconds" --watch-namespaces "$simulated" >"$log" 2>&1

heading "kubectl apply -f deploy/samples/ -f deploy/samples/aws-only/"
on_simulator() { kubectl --namespace "$simulated" "$@"; }
aws make-log-group "$endpoint_logs"
# Log lines are sent on only within the account, and the samples name another one.
cp -r "$root/deploy/samples/aws-only" "$dir/aws-only"
sed -i "s/123456789012/$account/g" "$dir/aws-only"/*.yaml
all_samples=(-f "$root/deploy/samples" -f "$dir/aws-only")
on_simulator apply "${all_samples[@]}"
on_simulator wait --for=condition=Ready --timeout=60s --recursive=false "${all_samples[@]}" >/dev/null || {
  on_simulator get sagemaker-monitor -o wide
  fail "not every sample became Ready on the simulator"
}
on_simulator get sagemaker-monitor

heading "What is shown where"
kinds_in() { kubectl --namespace "$1" get sagemaker-monitor --no-headers -o custom-columns=:.kind | sort | uniq -c; }
on_moto=$(kinds_in default)
kinds_in "$simulated" | while read -r count kind; do
  where=$(awk -v kind="$kind" '$2 == kind { print $1 " on Moto" }' <<<"$on_moto")
  printf '%-20s %2s on the simulator, %s\n' "$kind" "$count" "${where:-none on Moto, which does not have them, or not whole}"
done

heading "kubectl delete, all at once: alarms, and what is made of them"
retained=$(on_simulator get sagemaker-monitor \
  -o jsonpath='{range .items[?(@.spec.deletionPolicy=="Retain")]}{.status.aws.arn}{"\n"}{end}')
on_simulator delete "${all_samples[@]}" --timeout=60s
aws delete-log-group "$endpoint_logs"
[ "$(simulated_resources | sort)" = "$(sort <<<"$retained")" ] ||
  fail "the objects are gone, and the simulator has $(simulated_resources) where deletionPolicy Retain keeps $retained"
printf 'The simulator has nothing left but what deletionPolicy Retain keeps:\n%s\n' "$retained"
