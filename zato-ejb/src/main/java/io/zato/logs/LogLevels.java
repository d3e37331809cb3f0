package io.zato.logs;

import io.zato.api.problem.Problem;
import io.zato.settings.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import java.util.regex.Pattern;

/**
 * Levels of loggers on this server, changed until it stops; what is to last is the setting {@code zato.log.levels}. The
 * server's own logging configuration is left as its administrator wrote it.
 */
@ApplicationScoped
public class LogLevels {

    /** What the logger above all others is called. */
    public static final String ROOT = "ROOT";

    private static final Logger LOG = Logger.getLogger(LogLevels.class.getName());
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.$-]{1,200}");

    /** Its logger is held because one that nobody holds is forgotten with its level. */
    private record Changed(Logger logger, Optional<Level> before) {}

    private final Map<String, Changed> changed = new HashMap<>();

    /** Sets what the setting {@code zato.log.levels} asks for, as in {@code io.zato.service.crm=DEBUG,org.jboss.jca=WARN}. */
    public void applySetting() {
        for (String pair : Settings.text("zato.log.levels").orElse("").split("[,\\s]+")) {
            String[] parts = pair.split("=", 2);
            if (!pair.isEmpty()) {
                apply(pair, parts[0], parts.length == 2 ? parts[1] : "");
            }
        }
    }

    private void apply(String pair, String name, String level) {
        try {
            set(name, level);
        } catch (Problem problem) {
            LOG.warning("ZATO_LOG_LEVELS: '" + pair + "' is not LOGGER=LEVEL: " + problem.getMessage());
        }
    }

    /** Every logger that has a level of its own. */
    public List<LoggerLevel> all() {
        return Collections.list(LogManager.getLogManager().getLoggerNames()).stream()
                .sorted()
                .map(Logger::getLogger)
                .filter(logger -> logger.getLevel() != null)
                .map(LogLevels::shown)
                .toList();
    }

    public LoggerLevel get(String name) {
        return shown(logger(name));
    }

    /** {@code Problem} 400 when there is no such level or no logger can be called that. */
    public synchronized LoggerLevel set(String name, String level) {
        Severity severity = Severity.of(level);
        Logger logger = logger(name);
        changed.putIfAbsent(logger.getName(), new Changed(logger, Optional.ofNullable(logger.getLevel())));
        logger.setLevel(severity.level());
        return shown(logger);
    }

    /** Puts the logger back to what it was before its level was set here. */
    public synchronized LoggerLevel reset(String name) {
        Logger logger = logger(name);
        Changed known = changed.remove(logger.getName());
        if (known != null) {
            logger.setLevel(known.before().orElse(null));
        }
        return shown(logger);
    }

    private static Logger logger(String name) {
        if (!NAME.matcher(name).matches()) {
            throw Problem.invalid("logger", "'" + name + "' is not a logger: they are called like io.zato.service.crm");
        }
        return Logger.getLogger(name.equals(ROOT) ? "" : name);
    }

    private static LoggerLevel shown(Logger logger) {
        String name = logger.getName() == null || logger.getName().isEmpty() ? ROOT : logger.getName();
        String own = logger.getLevel() == null
                ? null
                : Severity.of(logger.getLevel()).name();
        return new LoggerLevel(name, own, effective(logger).name());
    }

    private static Severity effective(Logger logger) {
        for (Logger each = logger; each != null; each = each.getParent()) {
            if (each.getLevel() != null) {
                return Severity.of(each.getLevel());
            }
        }
        return Severity.INFO;
    }
}
