# Debian packages of a build: `cpack -G DEB` in its folder. The programs, the library that they share with others, and what
# other projects need to build against it.
set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME latchkey)
set(CPACK_PACKAGE_CONTACT "The Latchkey developers <latchkey@users.noreply.github.com>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "sign-ins of MCP servers, kept alive")
set(CPACK_RESOURCE_FILE_LICENSE ${PROJECT_SOURCE_DIR}/LICENSE)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_PRE_BUILD_SCRIPTS ${CMAKE_CURRENT_LIST_DIR}/debian/prebuild.cmake)
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_COMPONENTS_ALL Applications Runtime Development)
if(TARGET latchkeyquick)
    list(APPEND CPACK_COMPONENTS_ALL Quick)
endif()
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS_PRIVATE_DIRS ${CMAKE_LIBRARY_OUTPUT_DIRECTORY})

set(library liblatchkeycore${PROJECT_VERSION_MAJOR}.${PROJECT_VERSION_MINOR})
set(same_version "(= ${PROJECT_VERSION})")
set(shared_description "Latchkey keeps the OAuth credentials of remote MCP servers alive, in the
files, keyring entries and locks that the Codex CLI uses too: each refresh is
one transaction across all programs, so that no two spend the same token.
")

set(CPACK_DEBIAN_APPLICATIONS_PACKAGE_NAME latchkey)
set(CPACK_DEBIAN_APPLICATIONS_PACKAGE_SECTION utils)
set(CPACK_DEBIAN_APPLICATIONS_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_APPLICATIONS_PACKAGE_DEPENDS "${library} ${same_version}, xdg-utils") # which opens the browser
set(CPACK_DEBIAN_APPLICATIONS_PACKAGE_RECOMMENDS
    "gnome-keyring | kwalletmanager, libqt6svg6 | qt6-svg-plugins, qt6-translations-l10n")
set(CPACK_COMPONENT_APPLICATIONS_DESCRIPTION "${shared_description}
This package has the tray application and the command line.")

set(CPACK_DEBIAN_RUNTIME_PACKAGE_NAME ${library})
set(CPACK_DEBIAN_RUNTIME_PACKAGE_SECTION libs)
set(CPACK_DEBIAN_RUNTIME_PACKAGE_SHLIBDEPS ON)
configure_file(${CMAKE_CURRENT_LIST_DIR}/debian/shlibs.in shlibs @ONLY)
set(CPACK_DEBIAN_RUNTIME_PACKAGE_CONTROL_EXTRA
    ${CMAKE_CURRENT_LIST_DIR}/debian/triggers ${PROJECT_BINARY_DIR}/shlibs)
set(CPACK_DEBIAN_RUNTIME_PACKAGE_DEPENDS libsecret-1-0) # loaded when a keyring is used
set(CPACK_DEBIAN_RUNTIME_PACKAGE_RECOMMENDS "libpsl5t64 | libpsl5") # loaded when somebody signs in
set(CPACK_COMPONENT_RUNTIME_DESCRIPTION "${shared_description}
This package has the library for Qt programs.")

set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_NAME liblatchkeycore-dev)
set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_SECTION libdevel)
set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_DEPENDS "${library} ${same_version}, qt6-base-dev")
set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_SUGGESTS libssl-dev) # for Latchkey::Testing
set(CPACK_COMPONENT_DEVELOPMENT_DESCRIPTION "${shared_description}
This package has headers, a library for the tests of other programs, and the
files by which CMake and pkg-config find both.")

set(CPACK_DEBIAN_QUICK_PACKAGE_NAME qml6-module-latchkey-quick)
set(CPACK_DEBIAN_QUICK_PACKAGE_SECTION libs)
set(CPACK_DEBIAN_QUICK_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_QUICK_PACKAGE_DEPENDS "${library} ${same_version}")
set(CPACK_DEBIAN_QUICK_PACKAGE_RECOMMENDS qml6-module-qtquick)
set(CPACK_COMPONENT_QUICK_DESCRIPTION "${shared_description}
This package has the module Latchkey.Quick, for programs in QML.")

# What Debian wants in each package.
find_program(LATCHKEY_GZIP gzip)
if(LATCHKEY_GZIP)
    string(TIMESTAMP LATCHKEY_PACKAGE_DATE "%a, %d %b %Y %H:%M:%S +0000" UTC)
    configure_file(${CMAKE_CURRENT_LIST_DIR}/debian/changelog.in changelog @ONLY)
    execute_process(COMMAND ${LATCHKEY_GZIP} -9nc changelog
        WORKING_DIRECTORY ${PROJECT_BINARY_DIR} OUTPUT_FILE changelog.gz)
    foreach(component ${CPACK_COMPONENTS_ALL})
        string(TOUPPER ${component} upper)
        set(package ${CPACK_DEBIAN_${upper}_PACKAGE_NAME})
        install(FILES ${CMAKE_CURRENT_LIST_DIR}/debian/copyright ${PROJECT_BINARY_DIR}/changelog.gz
            DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/${package} COMPONENT ${component})
    endforeach()
    install(FILES ${CMAKE_CURRENT_LIST_DIR}/debian/liblatchkeycore-dev
        DESTINATION ${CMAKE_INSTALL_DATADIR}/lintian/overrides COMPONENT Development)
    configure_file(${CMAKE_CURRENT_LIST_DIR}/debian/liblatchkeycore.in overrides @ONLY)
    install(FILES ${PROJECT_BINARY_DIR}/overrides RENAME ${library}
        DESTINATION ${CMAKE_INSTALL_DATADIR}/lintian/overrides COMPONENT Runtime)
endif()
include(CPack)
