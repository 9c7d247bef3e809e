# The target `packages`: a .deb and a .tar.gz that works from any place. Their program takes the C and C++ libraries from the
# system; the others stand inside, and `copyright` has their notices.
set(CPACK_PACKAGE_CONTACT "the nurture authors <nurture@packages.debian.org>" CACHE STRING "who answers for the packages")

set(packaged ${PROJECT_BINARY_DIR}/packaged)
add_executable(nurture_packaged EXCLUDE_FROM_ALL ${PROJECT_SOURCE_DIR}/src/main.cpp)
target_link_libraries(nurture_packaged PRIVATE nurture_commands)
set_target_properties(nurture_packaged PROPERTIES OUTPUT_NAME nurture RUNTIME_OUTPUT_DIRECTORY ${packaged})

add_custom_command(OUTPUT ${packaged}/stripped/nurture VERBATIM
  COMMAND ${CMAKE_COMMAND} -E make_directory ${packaged}/stripped
  COMMAND ${CMAKE_STRIP} --strip-unneeded --remove-section=.comment --remove-section=.note -o ${packaged}/stripped/nurture
    $<TARGET_FILE:nurture_packaged>
  DEPENDS nurture_packaged)
set(completions)
foreach(shell bash zsh fish)
  add_custom_command(OUTPUT ${packaged}/completion.${shell} VERBATIM
    COMMAND sh -c "\"$0\" completion \"$1\" >\"$2\"" $<TARGET_FILE:nurture_packaged> ${shell} ${packaged}/completion.${shell}
    DEPENDS nurture_packaged)
  list(APPEND completions ${packaged}/completion.${shell})
endforeach()

string(TIMESTAMP day "%a, %d %b %Y %H:%M:%S +0000" UTC)
file(CONFIGURE OUTPUT ${packaged}/changelog CONTENT
  "nurture (${PROJECT_VERSION}) stable; urgency=medium\n\n  * See CHANGELOG.md.\n\n -- ${CPACK_PACKAGE_CONTACT}  ${day}\n")

set(to_package COMPONENT packaged EXCLUDE_FROM_ALL)
install(PROGRAMS ${packaged}/stripped/nurture DESTINATION ${CMAKE_INSTALL_BINDIR} ${to_package})
install(FILES ${packaged}/completion.bash DESTINATION share/bash-completion/completions RENAME nurture ${to_package})
install(FILES ${packaged}/completion.zsh DESTINATION share/zsh/vendor-completions RENAME _nurture ${to_package})
install(FILES ${packaged}/completion.fish DESTINATION share/fish/vendor_completions.d RENAME nurture.fish ${to_package})
install(FILES ${packaged}/changelog .packaging/copyright README.md CHANGELOG.md DESTINATION share/doc/nurture ${to_package})
install(DIRECTORY examples DESTINATION share/doc/nurture ${to_package} PATTERN quickstart.sh EXCLUDE PATTERN pictures EXCLUDE
  PATTERN ".git*" EXCLUDE)

set(CPACK_GENERATOR DEB TGZ)
set(CPACK_INSTALL_CMAKE_PROJECTS "${PROJECT_BINARY_DIR};nurture;packaged;/;${PROJECT_BINARY_DIR};nurture;manual;/")
set(CPACK_PRE_BUILD_SCRIPTS ${PROJECT_SOURCE_DIR}/.packaging/compress.cmake)
set(CPACK_PACKAGE_VENDOR "the nurture authors")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "keep relationships alive, from the terminal")
set(CPACK_PACKAGE_DESCRIPTION
  "Each person is a plain YAML file in a folder that git likes. nurture says each
morning whom to reach out to, why and with what, takes down a call in seconds,
and sees to it that nobody is left behind.")
set(CPACK_PACKAGE_CHECKSUM SHA256)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
  OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION utils)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_DEPENDS sensible-utils)
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS git)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
include(CPack)

add_custom_target(packages VERBATIM USES_TERMINAL
  COMMAND ${CMAKE_CPACK_COMMAND} --config ${PROJECT_BINARY_DIR}/CPackConfig.cmake -B ${packaged}
  DEPENDS ${packaged}/stripped/nurture ${completions})
