# cmake -DOUT=FOLDER -DUMBRELLA=NAME -DHEADERS=LIST -P publicheaders.cmake: makes of the public headers what other projects include, as
# <Latchkey/CredentialSession> and as <Latchkey/credentialsession.h>. They refer to each other by those names, so that no
# folder of ours has to be on anybody's include path. Whatever lies in FOLDER and is none of them goes.
cmake_policy(VERSION 3.25)

# Rewritten only where it says something else: else all who use it would be compiled anew.
function(put file content)
    set(before)
    if(EXISTS ${file})
        file(READ ${file} before)
    endif()
    if(NOT before STREQUAL content)
        file(WRITE ${file} "${content}")
    endif()
endfunction()

get_filename_component(umbrella ${UMBRELLA} NAME)
set(made ${umbrella})
set(all)
foreach(header ${HEADERS})
    get_filename_component(name ${header} NAME)
    file(READ ${header} content)
    string(REGEX REPLACE "#include \"(core/[a-z]+|app/testing)/([a-z0-9_]+\\.h)\"" "#include <Latchkey/\\2>" content "${content}")
    if(name IN_LIST made)
        message(FATAL_ERROR "two public headers are called ${name}")
    endif()
    put(${OUT}/Latchkey/${name} "${content}")
    list(APPEND made ${name})
    string(APPEND all "#include <Latchkey/${name}>\n")
    # Each type and alias that begins in the first column, also behind a template's head.
    string(REGEX MATCHALL "\n(class|struct|enum class) (\\[\\[nodiscard\\]\\] )?(LATCHKEY_EXPORT )?[A-Z][A-Za-z0-9]+( final)?( :[^;\n]*)?[ \n]?\\{"
        types "${content}")
    string(REGEX MATCHALL "\nusing [A-Z][A-Za-z0-9]+ =" aliases "${content}")
    foreach(type ${types} ${aliases})
        string(REGEX REPLACE "^\n(class|struct|enum class|using) (\\[\\[nodiscard\\]\\] )?(LATCHKEY_EXPORT )?([A-Z][A-Za-z0-9]+).*$" "\\4"
            type "${type}")
        put(${OUT}/Latchkey/${type} "#include <Latchkey/${name}>\n")
        list(APPEND made ${type})
    endforeach()
endforeach()
put(${OUT}/${UMBRELLA} "#pragma once\n\n${all}")

file(GLOB present RELATIVE ${OUT}/Latchkey ${OUT}/Latchkey/*)
list(REMOVE_ITEM present ${made})
foreach(gone ${present})
    file(REMOVE ${OUT}/Latchkey/${gone})
endforeach()
