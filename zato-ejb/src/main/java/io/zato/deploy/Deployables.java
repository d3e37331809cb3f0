package io.zato.deploy;

import io.zato.api.problem.Problem;
import io.zato.runtime.DeploymentServices;
import io.zato.settings.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/** JARs, WARs and EARs with services: deploying them, and how they do on this server. */
@ApplicationScoped
public class Deployables {

    private static final Logger LOG = Logger.getLogger(Deployables.class.getName());

    @Inject
    private Management management;

    @Inject
    private ServerDeployments server;

    @Inject
    private DeploymentServices services;

    @Inject
    private DeploymentCheck check;

    @Inject
    private Arrivals arrivals;

    /** All of this server but the platform itself. */
    public List<DeploymentView> list() {
        return server.list().stream().map(this::view).toList();
    }

    /** {@code Problem} 404 when there is no such deployment. */
    public DeploymentView get(String name) {
        return server.find(name).map(this::view).orElseThrow(() -> missing(name));
    }

    public boolean has(String name) {
        return server.find(name).isPresent();
    }

    /** Deploys the archive or replaces the one of that name; {@code Problem} 422 says what is missing and leaves the old one. */
    public DeploymentView deploy(String name, InputStream content) {
        Archive.checkName(name);
        Path file = received(content);
        try {
            new Archive(name, file).check();
            management.deploy(name, file);
            return get(name);
        } finally {
            delete(file);
        }
    }

    /** {@code Problem} 404 when there is no such deployment; its services are gone when it returns. */
    public void undeploy(String name) {
        if (ServerDeployment.isPlatform(name)) {
            Archive.checkName(name);
        }
        ServerDeployment deployment = server.find(name).orElseThrow(() -> missing(name));
        management.undeploy(name);
        arrivals.giveUp(deployment.runtimeName());
    }

    private DeploymentView view(ServerDeployment deployment) {
        List<String> own = services.all().entrySet().stream()
                .filter(service -> service.getValue().equals(deployment.runtimeName()))
                .map(Map.Entry::getKey)
                .toList();
        String problem = check.problem(deployment);
        String state = deployment.isRunning() ? "running" : deployment.enabled() ? "failing" : "inactive";
        return new DeploymentView(deployment.name(), state, own, problem);
    }

    private static Problem missing(String name) {
        return Problem.notFound("There is no deployment '" + name + "' on this server");
    }

    /** On the disk, for it may be large. */
    private static Path received(InputStream content) {
        try {
            Path folder = Files.createDirectories(Settings.home().resolve("tmp"));
            Path file = Files.createTempFile(folder, "upload-", ".part");
            try {
                Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
                return file;
            } catch (IOException e) {
                delete(file);
                throw new Problem(400, "The file did not arrive whole: " + e.getMessage(), e);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The file cannot be stored in " + Settings.home().resolve("tmp"), e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.log(Level.WARNING, file + " is not needed any more and cannot be deleted", e);
        }
    }
}
