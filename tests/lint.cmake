# format and format-check: clang-format over all of our own sources. lint and lint-changed: clang-tidy, see
# lint.sh. coverage: see coverage.sh.
file(GLOB_RECURSE own_sources CONFIGURE_DEPENDS
  ${PROJECT_SOURCE_DIR}/src/*.cpp ${PROJECT_SOURCE_DIR}/src/*.hpp
  ${PROJECT_SOURCE_DIR}/tests/*.cpp ${PROJECT_SOURCE_DIR}/tests/*.hpp)
find_program(CLANG_FORMAT NAMES clang-format-14 clang-format)
find_program(RUN_CLANG_TIDY NAMES run-clang-tidy-14 run-clang-tidy)
if(CLANG_FORMAT)
  add_custom_target(format COMMAND ${CLANG_FORMAT} -i ${own_sources} VERBATIM)
  add_custom_target(format-check COMMAND ${CLANG_FORMAT} --dry-run --Werror ${own_sources} VERBATIM)
endif()
if(RUN_CLANG_TIDY)
  # USES_TERMINAL: findings appear as they are made, not at the end.
  set(lint sh ${PROJECT_SOURCE_DIR}/tests/lint.sh ${PROJECT_BINARY_DIR})
  add_custom_target(lint COMMAND ${lint} USES_TERMINAL VERBATIM)
  add_custom_target(lint-changed COMMAND ${lint} changed USES_TERMINAL VERBATIM)
endif()
if(NURTURE_COVERAGE)
  add_custom_target(coverage COMMAND sh ${PROJECT_SOURCE_DIR}/tests/coverage.sh ${PROJECT_BINARY_DIR} USES_TERMINAL VERBATIM)
endif()
