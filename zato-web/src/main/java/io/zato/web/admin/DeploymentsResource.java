package io.zato.web.admin;

import io.zato.api.service.Description;
import io.zato.deploy.Deployables;
import io.zato.deploy.DeploymentView;
import io.zato.object.Page;
import io.zato.openapi.admin.Answers;
import io.zato.openapi.admin.Takes;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;

/** JARs, WARs and EARs that bring services. */
@Path("deployments")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Description("JARs, WARs and EARs that bring services")
public class DeploymentsResource {

    @Inject
    private Deployables deployables;

    @GET
    @Description("Every deployment with its services")
    public Page<DeploymentView> list() {
        List<DeploymentView> deployments = deployables.list();
        return new Page<>(deployments.size(), deployments);
    }

    @GET
    @Path("{name}")
    @Description("One deployment with its services")
    public DeploymentView get(@PathParam("name") String name) {
        return deployables.get(name);
    }

    /** The body is the file; 201 for a new deployment, 200 for a replaced one, 422 with what is missing or what WildFly says. */
    @PUT
    @Path("{name}")
    @Consumes(MediaType.WILDCARD)
    @Description("Deploys a file, or replaces what is deployed under its name")
    @Takes(value = byte[].class, types = MediaType.APPLICATION_OCTET_STREAM)
    @Answers(DeploymentView.class)
    public Response deploy(@PathParam("name") String name, InputStream content) {
        boolean known = deployables.has(name);
        DeploymentView deployed = deployables.deploy(name, content);
        return Response.status(known ? 200 : 201).entity(deployed).build();
    }

    @DELETE
    @Path("{name}")
    @Description("Takes a deployment away")
    @Answers(value = void.class, status = 204)
    public Response undeploy(@PathParam("name") String name) {
        deployables.undeploy(name);
        return Response.noContent().build();
    }
}
