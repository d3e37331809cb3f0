package io.zato.web.admin;

import io.zato.api.problem.Problem;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

/** Every other path, so that it too asks who is there before it says that nothing is. */
@Path("{path:.*}")
public class Unknown {

    @GET
    @POST
    @PUT
    @PATCH
    @DELETE
    public void none(@PathParam("path") String path) {
        throw Problem.notFound("The admin API has no /" + path);
    }
}
