package dev.assay.reference.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.reference.aws.server.AwsServer;
import dev.assay.reference.aws.server.Keys;
import dev.assay.reference.aws.server.ServerOptions;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.retry.RetryMode;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.organizations.OrganizationsClient;
import software.amazon.awssdk.services.organizations.model.AccessDeniedException;
import software.amazon.awssdk.services.organizations.model.AwsOrganizationsNotInUseException;
import software.amazon.awssdk.services.organizations.model.CreateAccountFailureReason;
import software.amazon.awssdk.services.organizations.model.CreateAccountState;
import software.amazon.awssdk.services.organizations.model.CreateAccountStatus;
import software.amazon.awssdk.services.organizations.model.CreateAccountStatusNotFoundException;
import software.amazon.awssdk.services.organizations.model.InvalidInputException;
import software.amazon.awssdk.services.organizations.model.OrganizationsException;

class OfficialSdkTest {
    private AwsServer server;
    private OrganizationsClient client;

    @BeforeEach
    void start() throws IOException {
        server = AwsServer.start(ServerOptions.seeded(7));
        client = client(server.credentials().management());
    }

    @AfterEach
    void stop() {
        client.close();
        server.close();
    }

    @ParameterizedTest
    @EnumSource(names = {"IN_PROGRESS", "SUCCEEDED", "FAILED"})
    void describes_what_it_lists_in_every_state(CreateAccountState state) {
        List<CreateAccountStatus> requests = list(state);

        for (CreateAccountStatus listed : requests.subList(0, 1)) {
            CreateAccountStatus described = describe(client, listed.id());
            assertEquals(listed, described);
            assertEquals(state, described.state());
            assertNotNull(described.requestedTimestamp());
            assertEquals(state == CreateAccountState.IN_PROGRESS, described.completedTimestamp() == null);
            assertEquals(state == CreateAccountState.SUCCEEDED, described.accountId() != null);
            assertEquals(state == CreateAccountState.FAILED, described.failureReason() != null);
        }
    }

    @Test
    void knows_every_reason_and_reads_every_form_of_a_timestamp() {
        List<CreateAccountStatus> failed = list(CreateAccountState.FAILED);

        assertEquals(
                CreateAccountFailureReason.knownValues().size(),
                failed.stream()
                        .map(CreateAccountStatus::failureReason)
                        .distinct()
                        .count());
        assertTrue(failed.stream()
                .noneMatch(request -> request.failureReason() == CreateAccountFailureReason.UNKNOWN_TO_SDK_VERSION));
        assertTrue(failed.stream()
                .noneMatch(request -> request.completedTimestamp().isBefore(request.requestedTimestamp())));
        assertTrue(failed.stream()
                .allMatch(request -> describe(client, request.id()).equals(request)));
    }

    @Test
    void creates_an_account_and_sees_the_request_finish() throws Exception {
        CreateAccountStatus created = client.createAccount(
                        it -> it.email("new@example.test").accountName("new one"))
                .createAccountStatus();

        assertEquals(CreateAccountState.IN_PROGRESS, created.state());
        assertEquals(created, describe(client, created.id()));
        Thread.sleep(400);
        CreateAccountStatus finished = describe(client, created.id());
        assertEquals(CreateAccountState.SUCCEEDED, finished.state());
        assertEquals("new one", finished.accountName());
        assertTrue(finished.accountId().matches("\\d{12}"));
    }

    @Test
    void understands_the_refusal_of_an_unknown_id() {
        CreateAccountStatusNotFoundException refusal =
                assertThrows(CreateAccountStatusNotFoundException.class, () -> describe(client, "car-00000000"));

        assertEquals(400, refusal.statusCode());
        assertEquals(
                "CreateAccountStatusNotFoundException",
                refusal.awsErrorDetails().errorCode());
        assertEquals(
                "You specified a CreateAccountRequestId that belongs to no request.",
                refusal.awsErrorDetails().errorMessage());
        assertEquals(36, refusal.requestId().length());
    }

    @ParameterizedTest
    @CsvSource({
        "car-0000000, MIN_LENGTH_EXCEEDED:RESOURCE_ID",
        "car-0000000A, INVALID_PATTERN:RESOURCE_ID",
        "car-012345678901234567890123456789012, MAX_LENGTH_EXCEEDED:RESOURCE_ID",
        "'', INPUT_REQUIRED",
        ", INPUT_REQUIRED",
    })
    void understands_the_refusal_of_a_bad_id(String id, String reason) {
        InvalidInputException refusal = assertThrows(InvalidInputException.class, () -> describe(client, id));

        assertEquals(reason, refusal.reasonAsString());
        assertEquals(400, refusal.statusCode());
    }

    @Test
    void understands_that_callers_are_kept_out() {
        try (OrganizationsClient member = client(server.credentials().member());
                OrganizationsClient outsider = client(server.credentials().outsider());
                OrganizationsClient alone = client(server.credentials().temporary())) {
            assertThrows(AccessDeniedException.class, () -> describe(member, "car-00000000"));
            assertThrows(AwsOrganizationsNotInUseException.class, () -> describe(outsider, "car-00000000"));
            assertEquals("UnrecognizedClientException", refused(alone));
        }
    }

    @Test
    void is_let_in_with_a_session_that_is_not_over() {
        Keys temporary = server.credentials().temporary();
        Keys expired = server.credentials().expired();
        try (OrganizationsClient good =
                        client(session(temporary, server.credentials().sessionToken()));
                OrganizationsClient over =
                        client(session(expired, server.credentials().expiredSessionToken()))) {
            assertNull(good.listCreateAccountStatus(
                            it -> it.statesWithStrings("FAILED").maxResults(20))
                    .nextToken());
            assertEquals("ExpiredTokenException", refused(over));
        }
    }

    private static String refused(OrganizationsClient client) {
        AwsServiceException refusal =
                assertThrows(OrganizationsException.class, () -> describe(client, "car-00000000"));
        return refusal.awsErrorDetails().errorCode();
    }

    private List<CreateAccountStatus> list(CreateAccountState state) {
        return client.listCreateAccountStatusPaginator(it -> it.states(state).maxResults(7)).stream()
                .flatMap(page -> page.createAccountStatuses().stream())
                .toList();
    }

    private static CreateAccountStatus describe(OrganizationsClient client, String id) {
        return client.describeCreateAccountStatus(it -> it.createAccountRequestId(id))
                .createAccountStatus();
    }

    private OrganizationsClient client(Keys keys) {
        return client(AwsBasicCredentials.create(keys.accessKey(), keys.secretKey()));
    }

    private static AwsCredentials session(Keys keys, String token) {
        return AwsSessionCredentials.create(keys.accessKey(), keys.secretKey(), token);
    }

    private OrganizationsClient client(AwsCredentials credentials) {
        return OrganizationsClient.builder()
                .region(Region.US_EAST_1)
                .endpointOverride(server.uri())
                .credentialsProvider(StaticCredentialsProvider.create(credentials))
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .overrideConfiguration(it -> it.retryStrategy(RetryMode.STANDARD))
                .build();
    }
}
