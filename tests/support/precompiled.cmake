# Most of what a compiler reads here are Qt's headers: with LATCHKEY_PRECOMPILE it reads them once, which halves a build.
# The workflow builds without it and without united files, too: so every file is known to include what it uses.
option(LATCHKEY_PRECOMPILE "Precompile Qt's headers" OFF)

# Two sets: what links no widgets must not see any.
function(latchkey_precompiled_headers name)
    cmake_parse_arguments(arg "" "" "LIBRARIES;HEADERS" ${ARGN})
    file(GENERATE OUTPUT ${CMAKE_CURRENT_BINARY_DIR}/${name}.cpp CONTENT "")
    add_library(${name} OBJECT ${CMAKE_CURRENT_BINARY_DIR}/${name}.cpp)
    set_target_properties(${name} PROPERTIES AUTOMOC OFF AUTORCC OFF POSITION_INDEPENDENT_CODE ON)
    target_link_libraries(${name} PRIVATE ${arg_LIBRARIES} latchkeystrict)
    target_precompile_headers(${name} PRIVATE ${arg_HEADERS})
endfunction()

# What is compiled with other options can use neither, as a compiler wants them all alike: what knows the keyring's
# libraries, and what does without the network.
set(LATCHKEY_NOT_PRECOMPILED latchkeykeyringsession latchkeyorderlyexit latchkeyproviderprocess latchkeyquick latchkeyshared
    latchkeytestmain latchkeyunlockkeyring latchkeywipedheap fakesecretservice tst_quick)

# A compiler's own way to make programs position independent is another one than that of libraries. Qt before 6.5 asks for
# this one everywhere.
get_target_property(LATCHKEY_QT_OPTIONS Qt6::Core INTERFACE_COMPILE_OPTIONS)

function(latchkey_reuse_precompiled folder)
    get_property(targets DIRECTORY ${folder} PROPERTY BUILDSYSTEM_TARGETS)
    foreach(target ${targets})
        get_target_property(type ${target} TYPE)
        get_target_property(libraries ${target} LINK_LIBRARIES)
        get_target_property(own ${target} PRECOMPILE_HEADERS)
        if(own OR target IN_LIST LATCHKEY_NOT_PRECOMPILED OR libraries MATCHES "keyringparts|LIBSECRET"
            OR NOT type MATCHES "EXECUTABLE|LIBRARY" OR NOT libraries MATCHES "latchkeystrict")
            continue()
        endif()
        if(NOT LATCHKEY_QT_OPTIONS MATCHES "-fPIC")
            target_compile_options(${target} PRIVATE -fPIC)
        endif()
        if(folder MATCHES "/(ui|app/latchkey)(/|$)" AND NOT folder MATCHES "/words$")
            target_precompile_headers(${target} REUSE_FROM latchkeywidgetheaders)
        else()
            target_precompile_headers(${target} REUSE_FROM latchkeycoreheaders)
        endif()
    endforeach()
    get_property(subfolders DIRECTORY ${folder} PROPERTY SUBDIRECTORIES)
    foreach(subfolder ${subfolders})
        latchkey_reuse_precompiled(${subfolder})
    endforeach()
endfunction()

if(LATCHKEY_PRECOMPILE)
    set(headers
        <algorithm> <chrono> <functional> <memory> <optional> <string> <utility> <variant> <vector>
        <QtCore/QCoreApplication> <QtCore/QDateTime> <QtCore/QDeadlineTimer> <QtCore/QDir> <QtCore/QFile>
        <QtCore/QFuture> <QtCore/QHash> <QtCore/QJsonArray> <QtCore/QJsonDocument> <QtCore/QJsonObject>
        <QtCore/QList> <QtCore/QLocale> <QtCore/QObject> <QtCore/QPointer> <QtCore/QProcess> <QtCore/QPromise>
        <QtCore/QRegularExpression> <QtCore/QSet> <QtCore/QSocketNotifier> <QtCore/QString> <QtCore/QTemporaryDir>
        <QtCore/QTimer> <QtCore/QUrl> <QtNetwork/QNetworkAccessManager> <QtNetwork/QNetworkReply>
        <QtNetwork/QNetworkRequest> <QtNetwork/QTcpServer> <QtNetwork/QTcpSocket>)
    latchkey_precompiled_headers(latchkeycoreheaders LIBRARIES Qt6::Core Qt6::Network HEADERS ${headers})
    if(LATCHKEY_BUILD_APPS)
        find_package(Qt6 6.4 REQUIRED COMPONENTS Widgets DBus)
        list(APPEND headers
            <QtDBus/QDBusConnection> <QtDBus/QDBusMessage> <QtDBus/QDBusPendingReply> <QtGui/QAction> <QtGui/QPainter>
            <QtWidgets/QApplication> <QtWidgets/QBoxLayout> <QtWidgets/QDialog> <QtWidgets/QDialogButtonBox>
            <QtWidgets/QLabel> <QtWidgets/QLineEdit> <QtWidgets/QMainWindow> <QtWidgets/QMenu> <QtWidgets/QMessageBox>
            <QtWidgets/QPushButton> <QtWidgets/QTableView> <QtWidgets/QStyle>)
        latchkey_precompiled_headers(latchkeywidgetheaders
            LIBRARIES Qt6::Core Qt6::Network Qt6::Widgets Qt6::DBus HEADERS ${headers})
    endif()
    latchkey_reuse_precompiled(${PROJECT_SOURCE_DIR})
endif()
