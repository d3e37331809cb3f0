package io.zato.web.channel;

import io.zato.api.problem.Problem;
import io.zato.runtime.Dispatcher;
import io.zato.web.EntryFilter.Exchange;
import jakarta.enterprise.inject.Vetoed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Hands every request to the dispatcher and has what comes back written straight to the connection. */
@Vetoed
@Path("{path:.*}")
public class ChannelEntry {

    private static final Logger LOG = Logger.getLogger(ChannelEntry.class.getName());

    private final Dispatcher dispatcher;

    public ChannelEntry(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    @GET
    @POST
    @PUT
    @PATCH
    @DELETE
    @HEAD
    @OPTIONS
    public void enter(@Context HttpServletRequest injected) throws IOException {
        // a reply may come from another thread, which what JAX-RS injects would not find its way from
        Exchange exchange = Exchange.of(injected);
        HttpServletRequest request = exchange.request();
        String cid = exchange.cid();
        dispatch(request, new ChannelReply(request, exchange.response(), cid), cid);
    }

    private void dispatch(HttpServletRequest request, ChannelReply reply, String cid) throws IOException {
        try (ServletCall call = new ServletCall(request)) {
            dispatcher.dispatch(call, cid, reply);
        } catch (Problem problem) {
            reply.refuse(problem);
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, "A request could not be answered, cid " + cid, e);
            reply.refuse(new Problem(500, "The request could not be answered; the server's log has the reason"));
        }
    }
}
