/** What stands in the templates of both stages. */
package dev.imagery.aws;
