package dev.assay.reference.aws.server;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.assay.model.aws.CreateAccountStatus;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Answer of ListCreateAccountStatus, which the contract does not describe.
 *
 * @param requests those of the page
 * @param next what the next page is asked for with; null on the last one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Listed(
        @JsonProperty("CreateAccountStatuses") List<CreateAccountStatus> requests,
        @JsonProperty("NextToken") @Nullable String next) {}
