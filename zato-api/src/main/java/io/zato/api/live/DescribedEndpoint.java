package io.zato.api.live;

import java.util.List;

/** An endpoint whose requests and answers follow from the types of its service: the OpenAPI document of the channels has it. */
public interface DescribedEndpoint extends HttpEndpoint {

    /** Whether the document has it. */
    boolean documented();

    /** Media types of request bodies that become the service's input; empty where it gets any body as it came. */
    List<String> consumes();

    /** Media type of answers that bring none of their own. */
    String produces();

    /** Whether path and query parameters are fields of the service's input. */
    boolean parametersAreFields();
}
