package io.zato.web.admin;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** The admin API; everything below it needs an administrator. */
@ApplicationPath("/zato/api")
public class AdminApplication extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(
                AdminFilter.class,
                ExactParameters.class,
                JsonBody.class,
                FailureMapper.class,
                ObjectsResource.class,
                KindsResource.class,
                ServicesResource.class,
                DeploymentsResource.class,
                EnmasseResource.class,
                ExportResource.class,
                ChangesResource.class,
                ServersResource.class,
                SingletonsResource.class,
                OpenApiResource.class,
                UsersResource.class,
                TokensResource.class,
                LogsResource.class,
                LoadBalancerResource.class,
                SettingsResource.class,
                Unknown.class);
    }
}
