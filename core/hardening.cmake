# What makes a mistake in our programs harder to use. Not in debug builds, where it would only hide the mistake, nor
# with a sanitizer, which finds it.
set(default OFF)
if((CMAKE_BUILD_TYPE MATCHES "^(Release|RelWithDebInfo|MinSizeRel)$" OR CMAKE_CONFIGURATION_TYPES)
    AND NOT LATCHKEY_SANITIZE AND NOT LATCHKEY_FUZZ)
    set(default ON)
endif()
option(LATCHKEY_HARDEN "Harden the programs against mistakes in memory" ${default})

include(CheckCXXCompilerFlag)
include(CheckCXXSourceCompiles)
include(CheckLinkerFlag)
include(CheckPIESupported)

if(LATCHKEY_HARDEN)
    check_pie_supported(LANGUAGES CXX)
    set(CMAKE_POSITION_INDEPENDENT_CODE ON) # and with it -pie for programs
endif()

# What is compiled and linked with TARGET has each measure that this compiler, C library and machine know.
function(latchkey_harden target)
    set(CMAKE_REQUIRED_FLAGS -Werror) # Clang only warns of what it has no use for on this machine
    foreach(flag
            -fstack-protector-strong
            -fstack-clash-protection
            -fcf-protection=full # CET, on x86
            -mbranch-protection=standard) # its like on AArch64
        string(MAKE_C_IDENTIFIER "LATCHKEY_HAS${flag}" known)
        check_cxx_compiler_flag(${flag} ${known})
        if(${known})
            target_compile_options(${target} INTERFACE ${flag})
        endif()
    endforeach()
    # Level 3 is GCC 12's and Clang's, and glibc 2.34's; elsewhere it would only warn. Distributions that predefine a
    # level predefine another one. Without optimization there is no level at all.
    set(CMAKE_REQUIRED_FLAGS "-O2 -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=3")
    check_cxx_source_compiles("
        #include <cstdlib>
        #if !defined __USE_FORTIFY_LEVEL || __USE_FORTIFY_LEVEL < 3
        #error no such level
        #endif
        int main() {}" LATCHKEY_HAS_FORTIFY_3)
    set(level 2)
    if(LATCHKEY_HAS_FORTIFY_3)
        set(level 3)
    endif()
    target_compile_options(${target} INTERFACE
        "$<$<NOT:$<CONFIG:Debug,>>:SHELL:-U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=${level}>")
    unset(CMAKE_REQUIRED_FLAGS)
    # A shadow stack is used by programs whose every part is marked for it. Debian's start files are not, though nothing
    # in them speaks against it, so the linker is told; of indirect branches (ibt) they do not hold what that promises.
    foreach(flag -Wl,-z,relro -Wl,-z,now -Wl,-z,noexecstack -Wl,-z,shstk)
        string(MAKE_C_IDENTIFIER "LATCHKEY_HAS${flag}" known)
        check_linker_flag(CXX ${flag} ${known})
        if(${known})
            target_link_options(${target} INTERFACE ${flag})
        endif()
    endforeach()
endfunction()
