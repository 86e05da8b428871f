// Asks a server by the official client what its arguments say, and prints what the client made of the answers:
// one JSON object. Credentials come from the environment, as the client reads them.
import {
  CreateAccountCommand,
  DescribeCreateAccountStatusCommand,
  ListCreateAccountStatusCommand,
  OrganizationsClient,
} from "@aws-sdk/client-organizations";

const [endpoint, id] = process.argv.slice(2);
const client = new OrganizationsClient({ endpoint, region: "us-east-1", maxAttempts: 1 });

const describe = async (CreateAccountRequestId) =>
  (await client.send(new DescribeCreateAccountStatusCommand({ CreateAccountRequestId }))).CreateAccountStatus;

const refusal = async (asked) => {
  try {
    return { described: await describe(asked) };
  } catch (error) {
    const { httpStatusCode, requestId } = error.$metadata ?? {};
    return { name: error.name, type: error.constructor.name, message: error.message, reason: error.Reason,
      status: httpStatusCode, requestId };
  }
};

const listed = async (States) => {
  const all = [];
  let NextToken;
  do {
    const page = await client.send(new ListCreateAccountStatusCommand({ States, MaxResults: 7, NextToken }));
    all.push(...page.CreateAccountStatuses);
    NextToken = page.NextToken;
  } while (NextToken);
  return all;
};

if (id !== undefined) {
  console.log(JSON.stringify({ refusal: await refusal(id) }));
} else {
  const states = {};
  for (const state of ["IN_PROGRESS", "SUCCEEDED", "FAILED"]) {
    const all = await listed([state]);
    states[state] = { count: all.length, described: await describe(all[0].Id), listed: all[0] };
  }
  const created = await client.send(
    new CreateAccountCommand({ Email: "new@example.test", AccountName: "made by \"node\"" }));
  const makesDates = Object.values(states).every(({ described }) => described.RequestedTimestamp instanceof Date);
  console.log(JSON.stringify({ states, makesDates, created: await describe(created.CreateAccountStatus.Id) }));
}
