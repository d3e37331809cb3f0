package io.zato.web.admin;

import io.zato.api.problem.Problem;
import io.zato.object.DatabaseFailure;
import io.zato.runtime.ProblemBody;
import io.zato.schema.JsonCodec;
import io.zato.web.EntryFilter.Exchange;
import io.zato.web.Problems;
import jakarta.ejb.EJBException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Tells an administrator what went wrong; the one mapper of the admin API. */
@Provider
public class FailureMapper implements ExceptionMapper<Throwable> {

    private static final Logger LOG = Logger.getLogger(FailureMapper.class.getName());

    @Context
    private HttpServletRequest request;

    @Override
    public Response toResponse(Throwable failure) {
        String cid = Exchange.of(request).cid();
        Problem problem = problem(failure, cid);
        Response.ResponseBuilder response = Response.status(problem.status())
                .type(Problems.MEDIA_TYPE)
                .entity(JsonCodec.INSTANCE.write(ProblemBody.of(problem, cid)));
        problem.headers().forEach(response::header);
        return response.build();
    }

    static Problem problem(Throwable failure, String cid) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Problem problem) {
                return problem;
            }
        }
        if (failure instanceof WebApplicationException web) {
            return refused(web);
        }
        LOG.log(Level.SEVERE, "An administrative request failed, cid " + cid, failure);
        if (failure instanceof EJBException && DatabaseFailure.caused(failure)) {
            return Problem.unavailable("The database does not answer or refused the change: nothing was changed", 5);
        }
        return new Problem(500, "The request failed; the server's log has the reason under this correlation id");
    }

    private static Problem refused(WebApplicationException web) {
        Response response = web.getResponse();
        Problem problem = new Problem(response.getStatus(), String.valueOf(web.getMessage()));
        String allow = response.getHeaderString("Allow");
        return allow == null ? problem : problem.header("Allow", allow);
    }
}
