"""Asks a coordinator how many workers are wanted, and logs it in the format that CloudWatch makes metrics of."""

import json
import os
import time
import urllib.request

import boto3

ecs = boto3.client("ecs")


def handler(event, context):
    # Where a coordinator does not answer, this fails: the number of workers stays, and the alarm on failures tells.
    with urllib.request.urlopen(os.environ["DEMAND_URL"], timeout=10) as answer:
        demand = json.load(answer)
    service = ecs.describe_services(cluster=os.environ["CLUSTER"], services=[os.environ["SERVICE"]])["services"][0]
    metrics = {
        "WantedWorkers": demand["wantedWorkers"],
        "MissingWorkers": demand["wantedWorkers"] - service["desiredCount"],
        "QueueAgeSeconds": demand["queueAgeSeconds"],
    }
    print(
        json.dumps(
            {
                "_aws": {
                    "Timestamp": int(time.time() * 1000),
                    "CloudWatchMetrics": [
                        {
                            "Namespace": os.environ["NAMESPACE"],
                            "Dimensions": [["Stage"]],
                            "Metrics": [{"Name": name} for name in metrics],
                        }
                    ],
                },
                "Stage": os.environ["STAGE"],
                **metrics,
            }
        )
    )
