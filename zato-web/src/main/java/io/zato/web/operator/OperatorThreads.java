package io.zato.web.operator;

import io.undertow.servlet.ServletExtension;
import io.undertow.servlet.api.DeploymentInfo;
import io.undertow.servlet.api.ListenerInfo;
import io.undertow.servlet.api.ServletInfo;
import io.undertow.servlet.util.ImmediateInstanceFactory;
import io.zato.web.channel.ChannelApplication;
import io.zato.web.health.HealthServlet;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Gives health and administration threads of their own: whatever hangs on channels, operators get in and see it. */
public final class OperatorThreads implements ServletExtension {

    private static final int HEALTH = 2;
    private static final int ADMINISTRATION = 16;
    private static final int IDLE_SECONDS = 60;

    @Override
    public void handleDeployment(DeploymentInfo deployment, ServletContext context) {
        ThreadPoolExecutor health = threads("zato-health", HEALTH);
        ThreadPoolExecutor administration = threads("zato-admin", ADMINISTRATION);
        for (ServletInfo servlet : deployment.getServlets().values()) {
            if (servlet.getServletClass() == HealthServlet.class) {
                servlet.setExecutor(health);
            } else if (!servlet.getName().equals(ChannelApplication.class.getName())) {
                servlet.setExecutor(administration);
            }
        }
        Release release = new Release(health, administration);
        deployment.addListener(new ListenerInfo(Release.class, new ImmediateInstanceFactory<>(release)));
    }

    private static ThreadPoolExecutor threads(String name, int most) {
        ThreadPoolExecutor threads = new ThreadPoolExecutor(
                most, most, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), work -> thread(name, work));
        threads.allowCoreThreadTimeOut(true);
        return threads;
    }

    private static Thread thread(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }

    private record Release(ThreadPoolExecutor... threads) implements ServletContextListener {

        @Override
        public void contextDestroyed(ServletContextEvent event) {
            for (ThreadPoolExecutor pool : threads) {
                pool.shutdown();
            }
        }
    }
}
