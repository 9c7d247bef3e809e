// nurture.yaml, from the file to the settings.
#include "index/settings_file.hpp"

#include <cerrno>
#include <fmt/core.h>
#include <utility>

#include "base/paths.hpp"
#include "codec/codec.hpp"
#include "codec/validate.hpp"
#include "index/list.hpp"
#include "yaml/reader.hpp"

namespace nurture::index {

model::Settings settings_of(std::string text, base::Diagnostics& diagnostics) {
  const auto reading = yaml::read(std::move(text));
  base::append(diagnostics, codec::to_diagnostics(reading.flaws, settings_path));
  if (!reading.document) return model::default_settings();
  auto decoded = codec::read_settings(*reading.document, settings_path);
  base::append(diagnostics, std::move(decoded.diagnostics));
  return decoded.value ? std::move(*decoded.value) : model::default_settings();
}

std::string read_settings_text(system::Files& files, const std::string& root) {
  const auto path = root + "/" + settings_path;
  const auto refused = [&](std::string_view why, int code) {
    return system::FileError(fmt::format("cannot read '{}': {}", path, why), code);
  };
  const auto info = files.info(path);
  if (info && info->kind == system::FileKind::link) {
    const auto real = files.real_path(path);
    if (!real) throw refused("it is a link that leads nowhere", ELOOP);
    if (!base::inside(*real, root)) throw refused("it leads out of the store", ELOOP);
  }
  return files.read(path);
}

model::Settings load_settings(system::Files& files, const std::string& root,
                              base::Diagnostics& diagnostics) {
  try {
    return settings_of(read_settings_text(files, root), diagnostics);
  } catch (const system::FileError& error) {
    if (error.code() != ENOENT) diagnostics.push_back(cannot_be_read(settings_path, error));
    return model::default_settings();
  }
}

}  // namespace nurture::index
