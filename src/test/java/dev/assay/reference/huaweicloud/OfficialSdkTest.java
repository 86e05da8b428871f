package dev.assay.reference.huaweicloud;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.huaweicloud.sdk.core.auth.GlobalCredentials;
import com.huaweicloud.sdk.core.exception.ServiceResponseException;
import com.huaweicloud.sdk.organizations.v1.OrganizationsClient;
import com.huaweicloud.sdk.organizations.v1.model.CreateAccountStatusDto;
import com.huaweicloud.sdk.organizations.v1.model.ListCreateAccountStatusesRequest;
import com.huaweicloud.sdk.organizations.v1.model.ListCreateAccountStatusesRequest.StatesEnum;
import com.huaweicloud.sdk.organizations.v1.model.ListCreateAccountStatusesResponse;
import com.huaweicloud.sdk.organizations.v1.model.ShowCreateAccountStatusRequest;
import dev.assay.reference.huaweicloud.server.HuaweicloudServer;
import dev.assay.reference.huaweicloud.server.Keys;
import dev.assay.reference.huaweicloud.server.ServerOptions;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OfficialSdkTest {
    private HuaweicloudServer server;

    @BeforeEach
    void start() throws IOException {
        server = HuaweicloudServer.start(ServerOptions.seeded(7));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void lists_every_request_page_by_page() {
        List<CreateAccountStatusDto> requests = walk(client(), new ListCreateAccountStatusesRequest().withLimit(70));

        assertEquals(460, requests.size());
        assertEquals(
                460,
                new HashSet<>(requests.stream()
                                .map(CreateAccountStatusDto::getId)
                                .toList())
                        .size());
    }

    @Test
    void lists_the_states_asked_for() {
        List<CreateAccountStatusDto> requests = walk(
                client(),
                new ListCreateAccountStatusesRequest()
                        .withLimit(25)
                        .withStates(List.of(StatesEnum.IN_PROGRESS, StatesEnum.FAILED)));

        assertTrue(requests.size() >= 80, "80 or more expected, but there are " + requests.size());
        assertTrue(requests.stream().noneMatch(request -> request.getState().equals("succeeded")));
    }

    @Test
    void lists_every_state_for_an_empty_list_of_states() {
        assertEquals(
                200,
                client().listCreateAccountStatuses(new ListCreateAccountStatusesRequest().withStates(List.of()))
                        .getCreateAccountStatuses()
                        .size());
    }

    @Test
    void shows_what_it_lists() {
        OrganizationsClient client = client();
        CreateAccountStatusDto listed = client.listCreateAccountStatuses(new ListCreateAccountStatusesRequest()
                        .withStates(List.of(StatesEnum.SUCCEEDED))
                        .withLimit(1))
                .getCreateAccountStatuses()
                .get(0);

        CreateAccountStatusDto shown = client.showCreateAccountStatus(
                        new ShowCreateAccountStatusRequest().withCreateAccountStatusId(listed.getId()))
                .getCreateAccountStatus();

        assertEquals(listed, shown);
        assertNotNull(shown.getCompletedAt());
        assertNull(shown.getFailureReason());
    }

    @Test
    void understands_the_refusal_of_an_unknown_id() {
        ServiceResponseException refusal =
                assertThrows(ServiceResponseException.class, () -> client().showCreateAccountStatus(
                                new ShowCreateAccountStatusRequest().withCreateAccountStatusId("car-00000000")));

        assertEquals(404, refusal.getHttpStatusCode());
        assertEquals("Organizations.1012", refusal.getErrorCode());
        assertEquals("No creation request has this id.", refusal.getErrorMsg());
        assertEquals(32, refusal.getRequestId().length());
    }

    @Test
    void is_let_in_with_a_temporary_key_and_its_security_token() {
        OrganizationsClient client =
                client(server.credentials().temporary(), server.credentials().securityToken());

        assertEquals(
                3,
                client.listCreateAccountStatuses(new ListCreateAccountStatusesRequest().withLimit(3))
                        .getPageInfo()
                        .getCurrentCount());
    }

    @Test
    void is_refused_with_a_temporary_key_alone() {
        ServiceResponseException refusal = assertThrows(ServiceResponseException.class, () -> client(
                        server.credentials().temporary(), null)
                .listCreateAccountStatuses(new ListCreateAccountStatusesRequest()));

        assertEquals(401, refusal.getHttpStatusCode());
        assertEquals("APIGW.0301", refusal.getErrorCode());
    }

    private static List<CreateAccountStatusDto> walk(
            OrganizationsClient client, ListCreateAccountStatusesRequest request) {
        List<CreateAccountStatusDto> requests = new ArrayList<>();
        String marker = null;
        do {
            ListCreateAccountStatusesResponse page = client.listCreateAccountStatuses(request.withMarker(marker));
            requests.addAll(page.getCreateAccountStatuses());
            assertEquals(
                    page.getCreateAccountStatuses().size(), page.getPageInfo().getCurrentCount());
            marker = page.getPageInfo().getNextMarker();
        } while (marker != null);
        return requests;
    }

    private OrganizationsClient client() {
        return client(server.credentials().management(), null);
    }

    private OrganizationsClient client(Keys keys, String securityToken) {
        // a domain id that is given spares the SDK a call that asks for it
        GlobalCredentials credentials = new GlobalCredentials()
                .withAk(keys.accessKey())
                .withSk(keys.secretKey())
                .withSecurityToken(securityToken)
                .withDomainId("0123456789abcdef0123456789abcdef");
        return OrganizationsClient.newBuilder()
                .withCredential(credentials)
                .withEndpoint(server.uri().toString())
                .build();
    }
}
