using System.CommandLine;
using SageMakerMonitorOperator.Tools;

var root = new Option<DirectoryInfo>("--root") { Description = "The repository.", Required = true };
var check = new Option<bool>("--check") { Description = "Write nothing; fail and list the files that differ." };
var generate = new Command("generate", "Writes the CRDs, the RBAC, the schemas and the field reference.")
{
    root,
    check,
};
generate.SetAction(options => GenerateCommand.Run(options.GetValue(root)!.FullName, options.GetValue(check)));

return new RootCommand("Generators of the SageMaker Monitor Operator.") { generate }
    .Parse(args)
    .Invoke();
