package io.zato.web.admin;

import io.zato.object.Page;
import io.zato.settings.SettingView;
import io.zato.settings.SettingsInForce;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** The settings of the server that answers, secrets masked. */
@Path("settings")
@Produces(MediaType.APPLICATION_JSON)
public class SettingsResource {

    @GET
    public Page<SettingView> list() {
        List<SettingView> settings = new SettingsInForce().all();
        return new Page<>(settings.size(), settings);
    }
}
