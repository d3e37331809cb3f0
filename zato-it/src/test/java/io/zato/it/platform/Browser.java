package io.zato.it.platform;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** A headless Chromium that all tests share: started before the first that asks for it, ended after the last. Elements are found by CSS. */
public final class Browser implements BeforeAllCallback, BeforeEachCallback, TestExecutionExceptionHandler {
    private static final Path SCREENSHOTS = Environment.root().resolve("zato-it/target/screenshots");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final List<String> FLAGS = List.of(
            "--headless=new",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-dev-shm-usage",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    /** Warns at every start that it does not know the browser's debugging protocol, which no test uses. Kept, or the level is lost. */
    private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

    private ChromeDriver driver;

    @Override
    public void beforeAll(ExtensionContext context) {
        driver = context.getRoot()
                .getStore(Namespace.GLOBAL)
                .getOrComputeIfAbsent(Running.class, key -> Running.start(), Running.class)
                .driver();
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        size(1280, 900);
    }

    /** What the browser showed when a test failed says more than the exception. */
    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        screenshot("failed-" + context.getRequiredTestMethod().getName());
        throw failure;
    }

    public void size(int width, int height) {
        driver.manage().window().setSize(new Dimension(width, height));
    }

    public void open(String url) {
        driver.get(url);
    }

    public String url() {
        return driver.getCurrentUrl();
    }

    public void forgetCookies() {
        driver.manage().deleteAllCookies();
    }

    /** Clicks what it finds as soon as it is there and nothing lies over it. */
    public void click(String css) {
        patiently(css).until(() -> {
            idle();
            visible(css).click();
            return true;
        });
    }

    /** Replaces what stands in an input. */
    public void type(String css, String text) {
        patiently(css).until(() -> {
            idle();
            WebElement input = visible(css);
            input.clear();
            input.sendKeys(text);
            return true;
        });
    }

    /** Sends keys to whatever has the focus. */
    public void press(CharSequence... keys) {
        driver.switchTo().activeElement().sendKeys(keys);
    }

    /** The id of what has the focus. */
    public String focus() {
        return driver.switchTo().activeElement().getDomAttribute("id");
    }

    /** Fails unless the text appears there. */
    public void shows(String css, String text) {
        patiently(text + " in " + css).until(() -> visible(css).getText().contains(text));
    }

    /** Fails unless the text disappears from there. */
    public void showsNoMore(String css, String text) {
        patiently("no " + text + " in " + css)
                .until(() -> !visible(css).getText().contains(text));
    }

    public String text(String css) {
        patiently(css).until(() -> visible(css).isDisplayed());
        return visible(css).getText();
    }

    public String value(String css) {
        return visible(css).getDomProperty("value");
    }

    public boolean has(String css) {
        return driver.findElements(By.cssSelector(css)).stream().anyMatch(WebElement::isDisplayed);
    }

    /** Runs a script that returns something. */
    public Object script(String code) {
        return driver.executeScript(code);
    }

    /** Keeps what is seen now as {@code target/screenshots/<name>.png}. */
    public void screenshot(String name) {
        try {
            Files.createDirectories(SCREENSHOTS);
            Files.write(SCREENSHOTS.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void idle() {
        boolean idle = (boolean) driver.executeScript("return document.readyState === 'complete'"
                + " && (typeof PrimeFaces === 'undefined' || PrimeFaces.ajax.Queue.isEmpty())");
        if (!idle) {
            throw new WebDriverException("The page is at work");
        }
    }

    private WebElement visible(String css) {
        return driver.findElements(By.cssSelector(css)).stream()
                .filter(WebElement::isDisplayed)
                .findFirst()
                .orElseThrow(() -> new WebDriverException("There is no " + css));
    }

    private ConditionFactory patiently(String what) {
        return Awaitility.await(what)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .ignoreExceptionsInstanceOf(WebDriverException.class);
    }

    private record Running(ChromeDriver driver, Path profile) implements AutoCloseable {

        static Running start() {
            SELENIUM.setLevel(Level.SEVERE);
            File steering = new File("/usr/bin/chromedriver");
            assertTrue(steering.canExecute(), "Install Chromium: apt-get install chromium chromium-driver");
            try {
                Path profile = Files.createTempDirectory(Files.createDirectories(SCREENSHOTS), "profile");
                var options = new ChromeOptions();
                options.setBinary("/usr/bin/chromium");
                options.addArguments(FLAGS);
                options.addArguments("--user-data-dir=" + profile);
                var service = new ChromeDriverService.Builder()
                        .usingDriverExecutable(steering)
                        .withLogFile(SCREENSHOTS.resolve("chromedriver.log").toFile())
                        .build();
                return new Running(new ChromeDriver(service, options), profile);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() throws IOException {
            driver.quit();
            try (var files = Files.walk(profile)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }
}
