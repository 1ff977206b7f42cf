using System.Text.Json.Nodes;
using SageMakerMonitorOperator.AwsSimulator.Kms;

namespace SageMakerMonitorOperator.AwsSimulator.Tests.Kms;

public sealed class KmsTests : SimulatorTest
{
    private const string Alias = "alias/logs";
    private const string Place = $"account={AccountId}&region={Region}";

    private KeyStore Keys => Server.Kms.Keys(AccountId, Region);

    [Fact]
    public async Task A_key_is_described_whichever_way_it_is_named()
    {
        var arn = Keys.Add(Alias);

        foreach (var name in new[] { arn, arn[(arn.LastIndexOf('/') + 1)..], Alias, arn.Split("key/")[0] + Alias })
        {
            (await DescribeAsync(name))["Arn"]!.ToString().ShouldBe(arn);
        }
    }

    [Fact]
    public async Task An_alias_leads_where_it_was_pointed_last()
    {
        var (first, second) = (Keys.Add(Alias), Keys.Add());
        (await DescribeAsync(Alias))["Arn"]!.ToString().ShouldBe(first);

        Keys.Point(Alias, second).ShouldBeTrue();
        (await DescribeAsync(Alias))["Arn"]!.ToString().ShouldBe(second);

        Keys.RemoveAlias(Alias).ShouldBeTrue();
        await RefusedAsync(Alias, $"Alias arn:aws:kms:{Region}:{AccountId}:alias/logs is not found.");
    }

    [Fact]
    public async Task Keys_of_another_Region_are_not_there()
    {
        var arn = Server.Kms.Keys(AccountId, "us-east-1").Add(Alias);

        await RefusedAsync(arn, $"Key '{arn}' does not exist");
        await RefusedAsync(Alias, "is not found");
    }

    [Fact]
    public async Task A_disabled_key_is_shown_so_and_encrypts_no_log_group()
    {
        var arn = Keys.Add(Alias);
        Keys.Change(arn, "Disabled").ShouldBeTrue();

        var key = await DescribeAsync(Alias);
        (key["KeyState"]!.ToString(), key["Enabled"]!.GetValue<bool>()).ShouldBe(("Disabled", false));
        (await CreateGroupAsync(arn)).ShouldContain("InvalidParameterException");

        Keys.Change(arn, "Enabled");
        (await CreateGroupAsync(arn)).ShouldBe("{}");
    }

    [Fact]
    public async Task A_log_group_is_encrypted_with_a_symmetric_key_only() =>
        (await CreateGroupAsync(Keys.Add(spec: "RSA_2048"))).ShouldContain("InvalidParameterException");

    [Fact]
    public async Task Another_process_makes_disables_and_points_at_keys()
    {
        using var control = new HttpClient();
        using var made = await control.PostAsync(Control($"keys?{Place}&alias={Alias}"), content: null, Cancellation);
        var arn = await made.Content.ReadAsStringAsync(Cancellation);
        (await DescribeAsync(Alias))["Arn"]!.ToString().ShouldBe(arn);

        using var disabled = await control.PutAsync(
            Control($"keys?{Place}&key={arn}&state=Disabled"),
            content: null,
            Cancellation
        );
        (await DescribeAsync(Alias))["KeyState"]!.ToString().ShouldBe("Disabled");

        var other = Keys.Add();
        using var led = await control.PutAsync(
            Control($"key-aliases?{Place}&alias={Alias}&key={other}"),
            content: null,
            Cancellation
        );
        (await DescribeAsync(Alias))["Arn"]!.ToString().ShouldBe(other);
    }

    private Task<string> CreateGroupAsync(string key) =>
        Client.JsonAsync("logs", "Logs_20140328.CreateLogGroup", $$"""{"logGroupName":"/a","kmsKeyId":"{{key}}"}""");

    private async Task<JsonObject> DescribeAsync(string key)
    {
        var answer = await AskAsync(key);
        return answer["KeyMetadata"]?.AsObject() ?? throw new InvalidOperationException(answer.ToJsonString());
    }

    private async Task RefusedAsync(string key, string message)
    {
        var answer = await AskAsync(key);
        answer["__type"]!.ToString().ShouldBe("NotFoundException");
        answer["message"]!.ToString().ShouldContain(message);
    }

    private async Task<JsonObject> AskAsync(string key) =>
        JsonNode
            .Parse(await Client.JsonAsync("kms", "TrentService.DescribeKey", $$"""{"KeyId":"{{key}}"}"""))!
            .AsObject();

    private Uri Control(string request) => new($"{Server.Url}/_control/{request}");
}
