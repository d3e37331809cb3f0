/** Services that are deployed as source while the server runs. */
package io.zato.service;
