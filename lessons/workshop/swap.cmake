# Programs in which some functions of src/ are replaced by other people's: a student's, a wrong
# answer's. Included by the main build (stubs and mutants) and by lessons/workshop/swap (students).
#
# The rest of each source file, without the replaced functions, is compiled anew; the layer's library
# is copied without that file. So nothing can fall back to the reference: what is not defined is a
# link error.

set(LAYERS shell zoo debate school train world explain bert draw measure text io math core)  # in the order of linking

# The source of each formula, as the property eq_ID.
file(GLOB_RECURSE marked_sources CONFIGURE_DEPENDS ${GLASSBERT_ROOT}/src/*.cpp)
foreach(source ${marked_sources})
  file(STRINGS ${source} markers REGEX "^// eq ")
  foreach(marker ${markers})
    string(REPLACE "// eq " "" id ${marker})
    set_property(GLOBAL PROPERTY eq_${id} ${source})
  endforeach()
endforeach()

# glassbert_cut(KEY IDS...): the objects and libraries that are left without the functions IDS, as
# target cut-KEY; sets `libraries`, what to link, and `copies`, those that were made.
function(glassbert_cut key)
  set(folder ${CMAKE_CURRENT_BINARY_DIR}/cut/${key})
  set(sources "")
  foreach(id ${ARGN})
    get_property(source GLOBAL PROPERTY eq_${id})
    if(NOT source)
      message(FATAL_ERROR "lessons/exercises.txt names ${id}, but no function in src/ stands under \"// eq ${id}\"")
    endif()
    list(APPEND sources ${source})
    string(MD5 hash ${source})
    list(APPEND ids_of_${hash} ${id})
  endforeach()
  list(REMOVE_DUPLICATES sources)

  set(rests "")
  foreach(source ${sources})
    file(RELATIVE_PATH name ${GLASSBERT_ROOT}/src ${source})
    string(REGEX REPLACE "/.*" "" layer ${name})
    get_filename_component(file ${source} NAME)
    list(APPEND members_of_${layer} ${file}${CMAKE_CXX_OUTPUT_EXTENSION})
    if(NOT TARGET cut-${key})
      get_filename_component(parent ${folder}/${name} DIRECTORY)
      file(MAKE_DIRECTORY ${parent})
      string(MD5 hash ${source})
      add_custom_command(OUTPUT ${folder}/${name}
        COMMAND workshop cut ${source} ${folder}/${name} ${ids_of_${hash}}
        DEPENDS ${source} WORKING_DIRECTORY ${GLASSBERT_ROOT} VERBATIM)
    endif()
    list(APPEND rests ${folder}/${name})
  endforeach()

  set(libraries "")
  set(copies "")
  foreach(layer ${LAYERS})
    if(members_of_${layer})
      set(copy ${folder}/layer_${layer}.a)
      if(NOT TARGET cut-${key})
        add_custom_command(OUTPUT ${copy}
          COMMAND ${CMAKE_COMMAND} -E copy $<TARGET_FILE:layer_${layer}> ${copy}
          COMMAND ${CMAKE_AR} ds ${copy} ${members_of_${layer}}
          DEPENDS $<TARGET_FILE:layer_${layer}> VERBATIM)
      endif()
      list(APPEND copies ${copy})
      list(APPEND libraries ${copy})
    elseif(TARGET layer_${layer})
      list(APPEND libraries $<TARGET_FILE:layer_${layer}>)
    endif()
  endforeach()
  if(NOT TARGET cut-${key})
    add_library(cut-${key} OBJECT EXCLUDE_FROM_ALL ${rests})
    target_include_directories(cut-${key} PRIVATE ${GLASSBERT_ROOT}/src)
    target_compile_options(cut-${key} PRIVATE -w)
    add_custom_target(copies-${key} DEPENDS ${copies})
  endif()
  set(libraries ${libraries} PARENT_SCOPE)
  set(copies ${copies} PARENT_SCOPE)
endfunction()

# glassbert_swap(TARGET KEY IDS FILES OBJECTS): an executable of FILES and OBJECTS in which FILES
# define the functions IDS. Programs with the same IDS give the same KEY and share what is cut.
function(glassbert_swap target key ids files objects)
  glassbert_cut(${key} ${ids})
  add_executable(${target} EXCLUDE_FROM_ALL ${files} ${objects} $<TARGET_OBJECTS:cut-${key}>)
  add_dependencies(${target} copies-${key})
  target_include_directories(${target} PRIVATE ${GLASSBERT_ROOT}/src
    ${GLASSBERT_ROOT}/lessons/workshop)
  target_link_libraries(${target} PRIVATE ${libraries} Threads::Threads)
  foreach(layer ${LAYERS})
    if(TARGET layer_${layer})
      add_dependencies(${target} layer_${layer})
    endif()
  endforeach()
  set_target_properties(${target} PROPERTIES LINK_DEPENDS "${copies}")
endfunction()

# glassbert_shown_mutants(OBJECTS LESSON): the wrong answers that a lesson draws, as objects. A lesson
# names them in comments ("// tests/mutants/rollout/order.cpp") and declares them under the name of the
# file: the rollout of order.cpp is glassbert::order there, beside the right one.
function(glassbert_shown_mutants objects lesson)
  set(found "")
  file(STRINGS ${lesson} lines REGEX "// .*tests/mutants/")
  foreach(line ${lines})
    string(REGEX MATCH "tests/mutants/[a-z0-9_.]+/[a-z0-9_]+[.]cpp" file ${line})
    get_filename_component(name ${file} NAME_WE)
    file(STRINGS ${GLASSBERT_ROOT}/${file} definition REGEX "glassbert::[a-z0-9_]+[(]" LIMIT_COUNT 1)
    string(REGEX REPLACE ".*glassbert::([a-z0-9_]+)[(].*" "\\1" function "${definition}")
    string(REGEX REPLACE "[/.]" "-" target shown-${file})
    if(NOT TARGET ${target})
      add_library(${target} OBJECT EXCLUDE_FROM_ALL ${GLASSBERT_ROOT}/${file})
      target_include_directories(${target} PRIVATE ${GLASSBERT_ROOT}/src)
      target_compile_definitions(${target} PRIVATE ${function}=${name})
    endif()
    list(APPEND found $<TARGET_OBJECTS:${target}>)
  endforeach()
  set(${objects} ${found} PARENT_SCOPE)
endfunction()

# glassbert_link_double(TARGET LESSON): the double library, layer_measure and below, for a lesson that
# calls it, too: one that declares what it calls in the namespace that the double build has. Its files
# alone, for the lesson itself is compiled in single precision.
function(glassbert_link_double target lesson)
  file(STRINGS ${lesson} lines REGEX "^namespace glassbert_double")
  if(NOT lines)
    return()
  endif()
  foreach(layer measure math core)
    target_link_libraries(${target} PRIVATE $<TARGET_FILE:layer_${layer}_double>)
    add_dependencies(${target} layer_${layer}_double)
  endforeach()
endfunction()
