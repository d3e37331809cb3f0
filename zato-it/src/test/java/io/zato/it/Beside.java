package io.zato.it;

import io.zato.it.platform.Platform;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** Archives that run in the server beside the platform, as a user's would. */
final class Beside {

    /** Without the platform's services: its CDI extensions would be started a second time. */
    private static final String ON_ZATO =
            """
            <jboss-deployment-structure>
                <deployment>
                    <dependencies>
                        <module name="deployment.zato.ear"/>
                        <module name="deployment.zato.ear.zato-ejb.jar"/>
                    </dependencies>
                </deployment>
            </jboss-deployment-structure>
            """;

    private Beside() {}

    /** A test class that sees the platform's contracts and its engine. */
    static WebArchive zato(String archive, Class<?> test) {
        return ShrinkWrap.create(WebArchive.class, archive)
                .addClasses(test, Beside.class)
                .addPackage(Platform.class.getPackage())
                .addAsWebInfResource(new StringAsset(ON_ZATO), "jboss-deployment-structure.xml");
    }
}
