package io.zato.console.object;

import io.zato.console.page.Words;
import java.io.Serializable;
import java.util.List;
import java.util.Map;

/** One field of a form: what the schema says of it, and what the user has entered. */
public class FormField implements Serializable {

    private static final long serialVersionUID = 1L;

    private final String name;
    private final String group;
    private final boolean required;
    private final Widget widget;
    private final String help;
    private final String refersTo;
    private final List<String> options;
    private final String standard;

    private String text = "";
    private String shown = "";
    private String error = "";

    FormField(String name, String group, Map<String, Object> property, boolean required) {
        this.name = name;
        this.group = group;
        this.required = required;
        this.widget = Widget.of(property);
        this.help = String.valueOf(property.getOrDefault("description", ""));
        this.refersTo = String.valueOf(property.getOrDefault("x-refers-to", ""));
        this.options = property.get("enum") instanceof List<?> values
                ? values.stream().map(Object::toString).toList()
                : List.of();
        this.standard = FieldText.of(widget, property.get("default"));
    }

    void show(Object value) {
        text = value == null ? standard : FieldText.of(widget, value);
        shown = text;
        error = "";
    }

    boolean isChanged() {
        return !text.equals(shown);
    }

    /** The value for the API; null for one that was left empty, which keeps a secret and takes the default of anything else. */
    Object json() {
        try {
            return FieldText.json(widget, text);
        } catch (IllegalArgumentException unreadable) {
            throw new UnreadableField(name, unreadable);
        }
    }

    void setError(String error) {
        this.error = error;
    }

    /** Whether its value fits into a list's column and says something. */
    boolean isTelling() {
        return !name.equals("name") && (widget == Widget.TEXT || widget == Widget.CHOICE || widget == Widget.REFERENCE);
    }

    public String getName() {
        return name;
    }

    public String getLabel() {
        return Words.capitalised(name.substring(name.lastIndexOf('.') + 1));
    }

    /** Title of the record it belongs to; empty for a field of the definition itself. */
    public String getGroup() {
        return group;
    }

    public boolean isRequired() {
        return required;
    }

    public String getHelp() {
        return help;
    }

    public String getError() {
        return error;
    }

    public String getRefersTo() {
        return refersTo;
    }

    public List<String> getOptions() {
        return options;
    }

    /** In lower case, for the page to choose by. */
    public String getWidget() {
        return widget.name().toLowerCase();
    }

    /** Id of what the label is for. */
    public String getFocus() {
        return widget.focus;
    }

    public String getText() {
        return text;
    }

    /** A secret that was entered stays when the page, which does not show it, is sent again. */
    public void setText(String given) {
        String value = given == null ? "" : given;
        if (widget != Widget.SECRET || !value.isEmpty()) {
            text = widget == Widget.SECRET ? value : value.strip();
        }
    }

    public boolean isFlag() {
        return text.equals("true");
    }

    public void setFlag(boolean flag) {
        text = String.valueOf(flag);
    }

    /** Whether a secret was entered that is not saved yet. */
    public boolean isEntered() {
        return widget == Widget.SECRET && !text.isEmpty();
    }
}
