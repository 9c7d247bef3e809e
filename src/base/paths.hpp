// Paths as texts.
#pragma once

#include <string>
#include <string_view>

namespace nurture::base {

/// "contacts" of "contacts/ada.yaml", "/" of "/ada.yaml", "." of "ada.yaml".
std::string folder_of(const std::string& path);
/// "ada.yaml" of "contacts/ada.yaml".
std::string name_of(const std::string& path);
/// Of paths whose links are all followed: whether `real` lies below `root`.
bool inside(std::string_view real, std::string_view root);

}  // namespace nurture::base
