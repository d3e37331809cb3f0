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
    private final Serializable standardRows;
    private final FormRows rows;

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
        this.standard = widget.hasRows() ? "" : FieldText.of(widget, property.get("default"));
        this.standardRows = widget.hasRows() ? (Serializable) property.get("default") : null;
        this.rows = FormRows.of(widget, property);
    }

    void show(Object value) {
        if (widget.hasRows()) {
            rows.show(value == null ? standardRows : value);
        } else {
            text = value == null ? standard : FieldText.of(widget, value);
        }
        shown = text;
        error = "";
    }

    boolean isChanged() {
        return widget.hasRows() ? rows.isChanged() : !text.equals(shown);
    }

    /** The value for the API; null for one that was left empty, which keeps a secret and takes the default of anything else. */
    Object json() {
        try {
            return widget.hasRows() ? rows.json() : FieldText.json(widget, text);
        } catch (UnreadableField cell) {
            throw cell.within(name);
        } catch (IllegalArgumentException unreadable) {
            throw new UnreadableField(name, unreadable);
        }
    }

    void setError(String error) {
        this.error = error;
    }

    void forgiveErrors() {
        error = "";
        getRows().forEach(row -> row.getCells().forEach(FormField::forgiveErrors));
    }

    /** The cell of its rows an error is about, by what follows the field's name; null when it has none. */
    FormField cell(String path) {
        return widget.hasRows() ? rows.cell(path) : null;
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

    /** With the record it belongs to in front, for where that has no title of its own. */
    public String getFullLabel() {
        return group.isEmpty() ? getLabel() : group + ": " + getLabel();
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

    /** What it is when nothing is entered, as text; empty for nothing. */
    public String getStandard() {
        return switch (widget) {
            case TOGGLE -> standard.equals("true") ? "on" : "off";
            case LIST -> standard.replace("\n", ", ");
            default -> standard;
        };
    }

    public boolean isInRows() {
        return widget.hasRows();
    }

    public List<FormRow> getRows() {
        return rows.rows();
    }

    public void addRow() {
        rows.add();
    }

    public void removeRow(FormRow row) {
        rows.remove(row);
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
