global using ObservedAlarm = SageMakerMonitorOperator.Reconcilers.Alarms.ObservedAlarm<SageMakerMonitorOperator.Aws.CloudWatch.MetricAlarm>;
