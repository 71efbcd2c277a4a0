/** The sample homepage in a real browser, in front of an orchestration service of its own. */
package dev.imagery.browser;
