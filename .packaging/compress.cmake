# What a package of Debian has compressed, before cpack packs it: manual pages and the longer texts, without the time of day.
file(GLOB_RECURSE files ${CPACK_TEMPORARY_INSTALL_DIRECTORY}/*)
list(FILTER files INCLUDE REGEX "/man/man[157]/[^/]*[157]$|/doc/nurture/(changelog|CHANGELOG[.]md)$")
foreach(file IN LISTS files)
  execute_process(COMMAND gzip -9nf ${file} COMMAND_ERROR_IS_FATAL ANY)
endforeach()
