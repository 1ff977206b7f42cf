"""Looks at CloudWatch's alarms, and changes one, and makes and deletes log groups as SageMaker does, without the operator:

    aws.py list NAME... | gone NAME | threshold NAME | set-threshold NAME VALUE | make-log-group NAME | delete-log-group NAME

Needs AWS_ENDPOINT_URL and AWS_REGION: without them it would look at, and change, real AWS.
"""

import os
import signal
import sys

# Ctrl-C ends it without a traceback.
signal.signal(signal.SIGINT, signal.SIG_DFL)

try:
    import boto3
except ImportError:
    sys.exit("the demo reads AWS by boto3, which this Python has not got. Install it: pip install boto3")

place = {"endpoint_url": os.environ["AWS_ENDPOINT_URL"], "region_name": os.environ["AWS_REGION"]}
cloudwatch = boto3.client("cloudwatch", **place)
logs = boto3.client("logs", **place)


def alarms(names):
    pages = cloudwatch.get_paginator("describe_alarms").paginate(AlarmNames=names)
    return {alarm["AlarmName"]: alarm for page in pages for alarm in page["MetricAlarms"]}


def condition(alarm):
    metric = alarm.get("MetricName") or alarm["Metrics"][-1]["Expression"]
    return f"{metric} {alarm['ComparisonOperator']} {alarm.get('Threshold', alarm.get('ThresholdMetricId', ''))}"


def list_alarms(*names):
    found = alarms(names)
    for name, alarm in sorted(found.items()):
        print(f"{name:<30} {alarm['StateValue']:<18} {condition(alarm)}")
    if missing := set(names) - set(found):
        sys.exit(f"not on AWS: {', '.join(sorted(missing))}")


def gone(name):
    if alarms([name]):
        sys.exit(f"still on AWS: {name}")


def threshold(name):
    print(alarms([name])[name]["Threshold"])


def set_threshold(name, value):
    members = cloudwatch.meta.service_model.operation_model("PutMetricAlarm").input_shape.members
    same = {key: value for key, value in alarms([name])[name].items() if key in members}
    cloudwatch.put_metric_alarm(**{**same, "Threshold": float(value)})


def make_log_group(name):
    try:
        logs.create_log_group(logGroupName=name)
    except logs.exceptions.ResourceAlreadyExistsException:
        pass


def delete_log_group(name):
    logs.delete_log_group(logGroupName=name)


command, *arguments = sys.argv[1:]
{
    "list": list_alarms,
    "gone": gone,
    "threshold": threshold,
    "set-threshold": set_threshold,
    "make-log-group": make_log_group,
    "delete-log-group": delete_log_group,
}[command](*arguments)
