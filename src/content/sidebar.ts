// The sidebar's bundle: brought into a page when the sidebar is first opened there, so that other pages do not pay for it.

import { mountSidebar } from '../ui/sidebar/index.tsx';
import { sharedWorld } from './world.ts';

sharedWorld().mountSidebar = mountSidebar;
