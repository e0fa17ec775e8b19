package org.supportflow;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The browser that this machine has; Playwright brings none of its own. */
public final class Chromium implements AutoCloseable {

    /** Started once for all tests of a thread, which Playwright is bound to; ends with the tests' JVM. */
    private static final ThreadLocal<Chromium> SHARED = ThreadLocal.withInitial(Chromium::new);

    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final Browser browser = playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(Path.of("/usr/bin/chromium"))
                    .setArgs(List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-background-networking",
                            "--disable-component-update")));

    /** For tests that close no more of it than the context they opened. */
    public static Browser shared() {
        if (!SHARED.get().browser().isConnected()) {
            SHARED.get().close();
            SHARED.remove();
        }
        return SHARED.get().browser();
    }

    public Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        playwright.close();
    }
}
