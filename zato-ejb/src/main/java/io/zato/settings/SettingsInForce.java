package io.zato.settings;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigValue;

/** What is set on this server, and where that comes from. */
public final class SettingsInForce {

    private static final String MASK = "********";
    private static final Pattern PASSWORD_IN_URL = Pattern.compile("(?i)(password=)[^&;]*|(//[^/:@]*:)[^@/]*(?=@)");

    private final Config config;
    private final PropertiesFile file;

    public SettingsInForce() {
        this(Settings.config(), new PropertiesFile());
    }

    SettingsInForce(Config config, PropertiesFile file) {
        this.config = config;
        this.file = file;
    }

    /** All that may be set by a variable, but those that only the command line reads. */
    public List<SettingView> all() {
        return AllSettings.all().stream()
                .filter(setting ->
                        setting.reader() == Setting.Reader.SERVER || setting.reader() == Setting.Reader.START)
                .map(this::view)
                .toList();
    }

    private SettingView view(Setting setting) {
        ConfigValue value = config.getConfigValue(setting.name());
        boolean set = value.getValue() != null && !value.getValue().isBlank();
        return new SettingView(
                setting.name(),
                setting.variable(),
                set ? shown(setting, value.getValue()) : null,
                set ? source(setting, value) : "default",
                setting.byDefault(),
                setting.secret(),
                setting.help());
    }

    private static String shown(Setting setting, String value) {
        return setting.secret() ? MASK : PASSWORD_IN_URL.matcher(value).replaceAll("$1$2" + MASK);
    }

    /** What the server itself read from the file is a system property by now. */
    private String source(Setting setting, ConfigValue value) {
        String name = String.valueOf(value.getSourceName());
        if (name.equals(Variables.NAME)) {
            return "environment variable";
        }
        boolean inFile = Objects.equals(file.getValue(setting.name()), value.getValue());
        if (inFile || name.contains(PropertiesFile.NAME)) {
            return PropertiesFile.NAME;
        }
        return name.contains("SysProp") ? "system property" : name;
    }
}
