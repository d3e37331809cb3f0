package io.zato.console.operator;

import io.undertow.servlet.ServletExtension;
import io.undertow.servlet.api.DeploymentInfo;
import io.undertow.servlet.api.ListenerInfo;
import io.undertow.servlet.util.ImmediateInstanceFactory;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Gives the console threads of its own: whatever hangs on channels, operators get in, and a slow page costs no channel a thread. */
public final class ConsoleThreads implements ServletExtension {

    private static final int MOST = 8;
    private static final int IDLE_SECONDS = 60;

    @Override
    public void handleDeployment(DeploymentInfo deployment, ServletContext context) {
        ThreadPoolExecutor threads = new ThreadPoolExecutor(
                MOST, MOST, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), ConsoleThreads::thread);
        threads.allowCoreThreadTimeOut(true);
        deployment.setExecutor(threads);
        deployment.addListener(new ListenerInfo(Release.class, new ImmediateInstanceFactory<>(new Release(threads))));
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "zato-console");
        thread.setDaemon(true);
        return thread;
    }

    private record Release(ThreadPoolExecutor threads) implements ServletContextListener {

        @Override
        public void contextDestroyed(ServletContextEvent event) {
            threads.shutdown();
        }
    }
}
